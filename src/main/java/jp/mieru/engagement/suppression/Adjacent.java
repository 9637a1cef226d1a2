package jp.mieru.engagement.suppression;

import java.util.Arrays;

/**
 * The steps that lead away from a place within a plane. A step is the number of the cell times two, one more where it is
 * taken in the direction of the people, by which the amount of the cell grows; against it the amount shrinks.
 */
final class Adjacent {
    private final Grid grid;
    private final int plane;
    private final boolean totals;
    private int[] steps = new int[64];
    private int size;

    /** @param totals whether the totals may be stepped on too */
    Adjacent(Grid grid, int plane, boolean totals) {
        this.grid = grid;
        this.plane = plane;
        this.totals = totals;
    }

    static int cell(int step) {
        return step >> 1;
    }

    static boolean grows(int step) {
        return (step & 1) == 1;
    }

    static int step(int cell, boolean grows) {
        return 2 * cell + (grows ? 1 : 0);
    }

    static int reverse(int step) {
        return step ^ 1;
    }

    /** Looks around from a place; how many steps there are. */
    int lookFrom(int place) {
        size = 0;
        if (place == grid.top()) {
            addColumns(grid.whole(), false);
            addTotal(grid.whole(), true);
        } else if (grid.isTurn(place)) {
            addColumns(grid.row(place), true);
            addTotal(grid.row(place), false);
        } else if (!grid.isTotal(place) || totals) {
            boolean total = grid.isTotal(place);
            add(step(place, !total));
            for (int within : grid.within(grid.row(place))) {
                add(step(grid.cell(within, grid.column(place)), total));
            }
        }
        return size;
    }

    int get(int index) {
        return steps[index];
    }

    private void addColumns(int row, boolean grows) {
        for (int column = grid.first(plane); column < grid.end(plane); column++) {
            add(step(grid.cell(row, column), grows));
        }
    }

    private void addTotal(int row, boolean grows) {
        if (totals) {
            add(step(grid.cell(row, 0), grows));
        }
    }

    private void add(int step) {
        steps = size == steps.length ? Arrays.copyOf(steps, 2 * size) : steps;
        steps[size++] = step;
    }
}
