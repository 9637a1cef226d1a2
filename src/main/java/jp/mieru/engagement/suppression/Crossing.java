package jp.mieru.engagement.suppression;

import java.util.BitSet;
import java.util.Optional;

/**
 * The people of two divisions counted cell by cell, rows by columns. What sums of rows less sums of columns can yield are
 * the people of some rows who are in none of some columns, wherever everybody of these columns is in these rows. The
 * fewest such people around a cell are a minimum cut between its row and its column (Ford and Fulkerson 1956), in which
 * a column takes all its rows along.
 */
final class Crossing {
    private final int[][] people;
    private final int threshold;

    /** @param people rows by columns */
    Crossing(int[][] people, int threshold) {
        this.people = people;
        this.threshold = threshold;
    }

    /**
     * The columns that are subtracted in a difference of somebody, but of fewer people than the threshold; empty if there
     * is no such difference. Some column is among them, and some is not.
     */
    Optional<BitSet> tooSmallDifference() {
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[row].length; column++) {
                if (people[row][column] > 0 && people[row][column] < threshold) {
                    var flow = new CellFlow(people, row, column);
                    if (flow.fill(threshold) < threshold) {
                        return Optional.of(flow.columnsReached());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
