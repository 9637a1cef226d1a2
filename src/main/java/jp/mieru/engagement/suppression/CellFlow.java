package jp.mieru.engagement.suppression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A flow from a row to a column: along a cell from its row to its column as much as there are people in it, back without
 * end. Rows come first in the numbering of places, then columns.
 */
final class CellFlow {
    private static final int NONE = -1;

    private final int[][] people;
    private final int[][] flow;
    private final int rows;
    private final int from;
    private final int to;
    private final int[] before;

    CellFlow(int[][] people, int row, int column) {
        this.people = people;
        this.rows = people.length;
        this.flow = new int[rows][people[0].length];
        this.from = row;
        this.to = rows + column;
        this.before = new int[rows + people[0].length];
    }

    /** How much flows at most, or something from {@code enough} upwards. */
    int fill(int enough) {
        int total = 0;
        while (total < enough && findWay()) {
            total += widen();
        }
        return total;
    }

    /** The columns that can be reached from the row once no more flows. */
    BitSet columnsReached() {
        var reached = new BitSet();
        for (int place = rows; place < before.length; place++) {
            reached.set(place - rows, before[place] != NONE);
        }
        return reached;
    }

    private boolean findWay() {
        Arrays.fill(before, NONE);
        before[from] = from;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(from);
        while (!waiting.isEmpty() && before[to] == NONE) {
            int at = waiting.remove();
            int first = at < rows ? rows : 0;
            int last = at < rows ? before.length : rows;
            for (int next = first; next < last; next++) {
                if (before[next] == NONE && room(at, next) > 0) {
                    before[next] = at;
                    waiting.add(next);
                }
            }
        }
        return before[to] != NONE;
    }

    private int room(int at, int next) {
        boolean forth = at < rows;
        int row = forth ? at : next;
        int column = (forth ? next : at) - rows;
        return people[row][column] == 0 ? 0 : forth ? people[row][column] - flow[row][column] : Integer.MAX_VALUE;
    }

    private int widen() {
        int least = Integer.MAX_VALUE;
        for (int at = to; at != from; at = before[at]) {
            least = Math.min(least, room(before[at], at));
        }
        for (int at = to; at != from; at = before[at]) {
            if (at >= rows) {
                flow[before[at]][at - rows] += least;
            } else {
                flow[at][before[at] - rows] -= least;
            }
        }
        return least;
    }
}
