package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which cells are safe by way of which other ones. */
final class Dependents {
    /** What so many cells rest on is not shown again: to look for other ways for all of them would take too long. */
    static final int TOO_MANY = 100;

    private final Grid grid;
    private final int[][] rests;
    private final List<List<Integer>> dependents = new ArrayList<>();

    /** @param rests the cells that each one rests on, in order; it may change */
    Dependents(Grid grid, int[][] rests) {
        this.grid = grid;
        this.rests = rests;
        for (int cell = 0; cell < rests.length; cell++) {
            dependents.add(List.of());
        }
        for (int cell = 0; cell < rests.length; cell++) {
            add(cell);
        }
    }

    /** Takes down what a cell rests on now. */
    void add(int cell) {
        for (int other : rests[cell]) {
            if (dependents.get(other).isEmpty()) {
                dependents.set(other, new ArrayList<>());
            }
            dependents.get(other).add(cell);
        }
    }

    /** The cells that rest on this one, itself left out; first those of its row and column, which will miss it most. */
    List<Integer> of(int cell) {
        return dependents.get(cell).stream()
                .distinct()
                .filter(other -> other != cell && Arrays.binarySearch(rests[other], cell) >= 0)
                .sorted(Comparator.comparingInt(other -> distance(other, cell)))
                .toList();
    }

    private int distance(int cell, int other) {
        return grid.row(cell) == grid.row(other) ? 0 : grid.column(cell) == grid.column(other) ? 1 : 2;
    }
}
