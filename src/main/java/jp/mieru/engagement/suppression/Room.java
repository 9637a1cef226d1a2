package jp.mieru.engagement.suppression;

/**
 * How far the amount of a cell may be another than it is, for all that an onlooker knows who knows no other cell, and which
 * cells there are.
 */
interface Room {
    /** How much more it may be. */
    double up(int cell);

    /** How much less it may be. */
    double down(int cell);

    /** Of people: any number of more, but never fewer than none. */
    static Room ofPeople(double[] people) {
        return new Room() {
            @Override
            public double up(int cell) {
                return people[cell] > 0 ? Double.POSITIVE_INFINITY : 0;
            }

            @Override
            public double down(int cell) {
                return people[cell];
            }
        };
    }

    /** Of points, where it is known of each cell how many the people in it have at most. */
    static Room ofPoints(double[] points, double[] most) {
        return new Room() {
            @Override
            public double up(int cell) {
                return most[cell] - points[cell];
            }

            @Override
            public double down(int cell) {
                return points[cell];
            }
        };
    }
}
