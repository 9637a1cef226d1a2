package jp.mieru.goals.map;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the map: a row for each level, each goal right under what it serves, as wide as there are goals below it.
 * What would be too narrow to see or touch is drawn together as one.
 */
public final class Icicle {
    /** Units from left to right. */
    public static final int WIDTH = 10_000;

    /** The narrowest that is drawn by itself: 24 of 1,200 pixels, the least that fingers hit (WCAG 2.2, 2.5.8). */
    public static final int NARROWEST = 200;

    private final GoalForest forest;
    private final int levels;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * A goal in the picture, or several that are too narrow.
     *
     * @param level from 0 at the top
     * @param from left edge, 0 to {@value Icicle#WIDTH}
     * @param to right edge
     * @param node the goal, or null for several
     * @param several how many are drawn together; 1 for a goal
     */
    public record Cell(
            int level, int from, int to, @Nullable MapNode node, int several) {
        public int width() {
            return to - from;
        }
    }

    private Icicle(GoalForest forest, int levels) {
        this.forest = forest;
        this.levels = levels;
    }

    /** The picture of everything. */
    public static List<Cell> of(GoalForest forest, int levels) {
        var picture = new Icicle(forest, levels);
        picture.row(forest.tops(), 0, 0, WIDTH);
        return picture.cells;
    }

    /** The picture of a goal and what is below it. */
    public static List<Cell> of(GoalForest forest, UUID top, int levels) {
        var picture = new Icicle(forest, levels);
        picture.row(List.of(forest.find(top).orElseThrow()), 0, 0, WIDTH);
        return picture.cells;
    }

    private void row(List<MapNode> nodes, int level, int from, int to) {
        if (level == levels || nodes.isEmpty()) {
            return;
        }
        long all = nodes.stream().mapToLong(node -> forest.size(node.id())).sum();
        long before = 0;
        int narrow = 0;
        int narrowFrom = from;
        for (var node : nodes) {
            int left = from + (int) ((to - from) * before / all);
            before += forest.size(node.id());
            int right = from + (int) ((to - from) * before / all);
            if (right - left >= NARROWEST || nodes.size() == 1) {
                together(level, narrowFrom, left, narrow);
                narrow = 0;
                narrowFrom = right;
                cells.add(new Cell(level, left, right, node, 1));
                row(forest.below(node.id()), level + 1, left, right);
            } else {
                narrow++;
            }
        }
        together(level, narrowFrom, to, narrow);
    }

    private void together(int level, int from, int to, int several) {
        if (several > 0) {
            cells.add(new Cell(level, from, to, null, several));
        }
    }
}
