package jp.mieru.engagement.suppression;

/** What there is in all cells of a grid; in those that are never published, by subtraction. */
final class Amounts {
    /** What there is in a published cell. */
    interface Published {
        double of(int slot, int column);
    }

    private final Grid grid;
    private final double[] cells;

    private Amounts(Grid grid) {
        this.grid = grid;
        this.cells = new double[grid.cells()];
    }

    static double[] of(Grid grid, Published published) {
        var amounts = new Amounts(grid);
        for (int slot = 0; slot < grid.slots(); slot++) {
            amounts.fill(slot, published);
        }
        for (int slot = 0; slot < grid.slots(); slot++) {
            amounts.fillDirectly(slot);
        }
        return amounts.cells;
    }

    private void fill(int slot, Published published) {
        double everybody = published.of(slot, 0);
        cells[grid.cell(slot, 0)] = everybody;
        for (int plane = 0; plane < grid.planes(); plane++) {
            double unknown = everybody;
            int last = grid.end(plane) - 1;
            for (int column = grid.first(plane); column < last; column++) {
                double amount = published.of(slot, grid.publishedColumn(column));
                cells[grid.cell(slot, column)] = amount;
                unknown -= amount;
            }
            cells[grid.cell(slot, last)] = unknown;
        }
    }

    private void fillDirectly(int slot) {
        int[] within = grid.within(slot);
        if (within.length == 0) {
            return;
        }
        int own = within[within.length - 1];
        for (int column = 0; column < grid.columns(); column++) {
            double rest = cells[grid.cell(slot, column)];
            for (int i = 0; i < within.length - 1; i++) {
                rest -= cells[grid.cell(within[i], column)];
            }
            cells[grid.cell(own, column)] = rest;
        }
    }
}
