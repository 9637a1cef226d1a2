package jp.mieru.engagement.suppression;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides cells until all that is hidden is safe: one after the other is made so at the least price (shortest-path heuristic,
 * Castro 2006), and then whatever need not have been hidden is shown again.
 */
final class CellHiding {
    /** Fewer cells are better than fewer people, values of attributes better than units, and the whole stays if it can. */
    private static final int CELL = 1 << 12;

    private static final int UNIT = 5 * CELL;
    private static final int WHOLE = 1000 * CELL;
    private static final int MOST_FOR_PEOPLE = CELL / 8;

    private final Grid grid;
    private final double[] people;
    private final Guard guard;
    private final CellMarks mustHide;
    private final BitSet hidden = new BitSet();
    private final BitSet forced = new BitSet();
    private final int[][] rests;
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private int threshold;

    CellHiding(Grid grid, double[] people, Guard guard, CellMarks mustHide) {
        this.grid = grid;
        this.people = people;
        this.guard = guard;
        this.mustHide = mustHide;
        this.rests = new int[grid.cells()][0];
    }

    /** Hides for a threshold above the one before, and all that was hidden for that. */
    void raise(int fewest) {
        threshold = fewest;
        forced.or(hidden);
        cells().filter(this::mustBeHidden).forEach(forced::set);
        hidden.or(forced);
        mostImportantFirst(cells().filter(this::isGuarded)).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            protect(waiting.remove());
        }
        showAgain();
    }

    /** Hides for a threshold below the one before, nothing that was not hidden for that. */
    void lower(int fewest) {
        threshold = fewest;
        forced.clear();
        cells().filter(this::mustBeHidden).forEach(forced::set);
        if (cells().filter(this::isGuarded).allMatch(this::isSafeAsRemembered)) {
            showAgain();
        }
    }

    /** All that is hidden of what is published. */
    CellMarks hidden(CellCounts counts) {
        CellMarks marks = CellMarks.none(counts);
        hidden.stream().forEach(cell -> marks.mark(grid.row(cell), grid.published(cell)));
        return marks;
    }

    private IntStream cells() {
        return IntStream.range(0, grid.cells());
    }

    private List<Integer> mostImportantFirst(IntStream some) {
        return some.boxed()
                .sorted(Comparator.<Integer>comparingInt(cell -> grid.isTotal(cell) ? 0 : 1)
                        .thenComparing(cell -> -people[cell])
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    private boolean mustBeHidden(int cell) {
        int column = grid.published(cell);
        return column != Grid.NONE
                && people[cell] > 0
                && (people[cell] < threshold || mustHide.marked(grid.row(cell), column));
    }

    private boolean isGuarded(int cell) {
        return people[cell] > 0 && (grid.published(cell) == Grid.NONE ? people[cell] < threshold : hidden.get(cell));
    }

    private boolean isShown(int cell) {
        return grid.published(cell) != Grid.NONE && !hidden.get(cell);
    }

    private boolean isSafe(int cell) {
        return guard.isSafe(cell, threshold, this::price);
    }

    private boolean isSafeAsRemembered(int cell) {
        boolean safe = isSafe(cell);
        remember(cell);
        return safe;
    }

    private int price(int cell) {
        if (!isShown(cell)) {
            return 0;
        }
        int price = !grid.isTotal(cell) ? CELL : grid.row(cell) == grid.whole() ? WHOLE : UNIT;
        return price + (int) Math.min(people[cell], MOST_FOR_PEOPLE);
    }

    private void protect(int cell) {
        if (guard.makeSafe(cell, threshold, this::price)) {
            guard.used().filter(this::isShown).forEach(this::hide);
        } else {
            hideAround(cell);
        }
        remember(cell);
    }

    private void hide(int cell) {
        hidden.set(cell);
        waiting.add(cell);
    }

    /** Hides all rows around, wider and wider; with nothing shown at all, nothing has to be proved. */
    private void hideAround(int cell) {
        int row = grid.row(cell);
        while (row != grid.whole() && !isSafe(cell)) {
            row = grid.parent(row);
            hideRow(row);
            IntStream.of(grid.within(row)).forEach(this::hideRow);
        }
        if (!isSafe(cell)) {
            IntStream.range(0, grid.rows()).forEach(this::hideRow);
            forced.or(hidden);
        }
    }

    private void hideRow(int row) {
        IntStream.range(grid.cell(row, 0), grid.cell(row + 1, 0))
                .filter(cell -> people[cell] > 0 && isShown(cell))
                .forEach(this::hide);
    }

    private void remember(int cell) {
        rests[cell] = guard.used()
                .filter(other -> hidden.get(other) && !forced.get(other))
                .toArray();
    }

    private void showAgain() {
        var dependents = new Dependents(grid, rests);
        for (int cell : mostImportantFirst(hidden.stream().filter(other -> !forced.get(other)))) {
            List<Integer> resting = dependents.of(cell);
            hidden.clear(cell);
            if (resting.size() > Dependents.TOO_MANY || !staySafe(resting, dependents)) {
                hidden.set(cell);
            }
        }
    }

    private boolean staySafe(List<Integer> cells, Dependents dependents) {
        int[][] before = new int[cells.size()][];
        for (int i = 0; i < cells.size(); i++) {
            int cell = cells.get(i);
            if (!isSafe(cell)) {
                for (int back = 0; back < i; back++) {
                    rests[cells.get(back)] = before[back];
                }
                return false;
            }
            before[i] = rests[cell];
            remember(cell);
        }
        cells.forEach(dependents::add);
        return true;
    }
}
