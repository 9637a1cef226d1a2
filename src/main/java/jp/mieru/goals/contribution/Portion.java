package jp.mieru.goals.contribution;

import java.util.Locale;

/** A share of a goal's result in words, where the figure is not told. */
public enum Portion {
    NONE,
    /** Less than a third. */
    PART,
    /** A third to two thirds. */
    ABOUT_HALF,
    /** More than two thirds. */
    MOST;

    private static final int THIRDS = 3;

    /** @param parts of {@link Contributions#WHOLE} */
    public static Portion of(int parts) {
        if (parts == 0) {
            return NONE;
        }
        long thirds = (long) parts * THIRDS;
        return thirds < Contributions.WHOLE ? PART : thirds <= 2L * Contributions.WHOLE ? ABOUT_HALF : MOST;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
