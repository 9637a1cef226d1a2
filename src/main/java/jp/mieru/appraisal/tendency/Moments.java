package jp.mieru.appraisal.tendency;

/**
 * Number, mean and sum of squared deviations of some values, put together and taken apart without the values (Chan, Golub and
 * LeVeque, Updating Formulae and a Pairwise Algorithm, 1979).
 */
record Moments(int n, double mean, double squares) {
    static final Moments NONE = new Moments(0, 0, 0);

    static Moments of(double value) {
        return new Moments(1, value, 0);
    }

    Moments and(Moments other) {
        if (n == 0) {
            return other;
        }
        int both = n + other.n;
        double apart = other.mean - mean;
        return new Moments(
                both, mean + apart * other.n / both, squares + other.squares + apart * apart * n * other.n / both);
    }

    /** Those that are not among these others, which must be part of it. */
    Moments without(Moments others) {
        int left = n - others.n;
        if (left == 0) {
            return NONE;
        }
        double rest = (mean * n - others.mean * others.n) / left;
        double apart = others.mean - rest;
        return new Moments(left, rest, Math.max(0, squares - others.squares - apart * apart * left * others.n / n));
    }

    Spread spread() {
        return new Spread(squares, Math.max(0, n - 1));
    }

    /** Squared deviations and how many of them are free. */
    record Spread(double squares, int freedom) {
        static final Spread NONE = new Spread(0, 0);

        Spread and(Spread other) {
            return new Spread(squares + other.squares, freedom + other.freedom);
        }

        Spread without(Spread other) {
            return new Spread(Math.max(0, squares - other.squares), freedom - other.freedom);
        }

        double variance() {
            return squares / freedom;
        }
    }
}
