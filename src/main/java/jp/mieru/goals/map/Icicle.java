package jp.mieru.goals.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The picture of a goal and what is below it: a column for each level, each goal right beside what serves it, as high as what
 * is drawn of that. Rows are of one height, so that everything drawn can be read and touched; what there is no room for is
 * drawn together as one, or stays closed.
 */
public final class Icicle {
    /** More goals that serve the same one are not drawn one by one. */
    static final int MOST_BESIDES = 40;

    /**
     * A goal in the picture, or several that there is no room for.
     *
     * @param level 0 for the goal at the top
     * @param from its first row, from 0
     * @param to the row after its last
     * @param node the goal; for several the one that they serve
     * @param several how many goals are drawn together; 0 for one by itself
     * @param skipped how many of those that serve the same one come before; of several only
     * @param open whether what is below is drawn
     * @param position its place among those that serve the same one and are drawn, from 1
     * @param besides how many of those there are
     */
    public record Cell(
            int level,
            int from,
            int to,
            MapNode node,
            int several,
            int skipped,
            boolean open,
            int position,
            int besides) {
        public boolean isSeveral() {
            return several > 0;
        }
    }

    /**
     * What is to be drawn.
     *
     * @param opened goals of which all is drawn that is right below
     * @param marked goals that are drawn wherever they are, with all above them
     * @param levels so many below the top
     * @param rows not more than these, unless what is opened and marked needs them
     * @param skipped so many right below the top are left out, for they were seen already
     */
    public record Wish(Set<UUID> opened, Set<UUID> marked, int levels, int rows, int skipped) {}

    private final GoalForest forest;
    private final Wish wish;
    private final MapNode top;
    private final Set<UUID> whole;
    private final Set<UUID> ways;
    private final List<Cell> cells = new ArrayList<>();

    private Icicle(GoalForest forest, MapNode top, Wish wish) {
        this.forest = forest;
        this.top = top;
        this.wish = wish;
        this.whole = new HashSet<>(wish.opened());
        this.ways = new HashSet<>();
        whole.add(top.id());
        wish.marked().forEach(node -> forest.path(node).forEach(each -> ways.add(each.id())));
        wish.opened().forEach(node -> forest.path(node).forEach(each -> ways.add(each.id())));
    }

    /** The cells, each before what is below it. */
    public static List<Cell> of(GoalForest forest, MapNode top, Wish wish) {
        var icicle = new Icicle(forest, top, wish);
        icicle.openWhileThereIsRoom();
        icicle.draw(top, 0, 0, 1, 1);
        return icicle.cells;
    }

    /**
     * Level by level, so that all goals of a level are open or none is that nobody asked for. What serves nothing stays closed.
     */
    private void openWhileThereIsRoom() {
        var row = drawn(top, 0).keySet();
        for (int level = 1; level < wish.levels() && !row.isEmpty(); level++) {
            var more = row.stream()
                    .filter(node -> node.kind() != MapNode.Kind.LOOSE_PEOPLE)
                    .map(MapNode::id)
                    .filter(whole::add)
                    .toList();
            if (rows(top, 0) > wish.rows()) {
                more.forEach(whole::remove);
                return;
            }
            int below = level;
            row = row.stream()
                    .flatMap(node -> drawn(node, below).keySet().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** What is drawn right below, each with its number; nothing of what stays closed. */
    private Map<MapNode, Integer> drawn(MapNode node, int level) {
        var drawn = new LinkedHashMap<MapNode, Integer>();
        if (level == wish.levels()) {
            return drawn;
        }
        int first = node.equals(top) ? wish.skipped() : 0;
        int number = 0;
        for (var lower : forest.below(node.id())) {
            boolean room = whole.contains(node.id()) && number >= first && number < first + MOST_BESIDES;
            if (room || ways.contains(lower.id())) {
                drawn.put(lower, number);
            }
            number++;
        }
        return withTheOnlyOneLeft(node, drawn, number);
    }

    /** One that would be left alone takes no more room by itself. */
    private Map<MapNode, Integer> withTheOnlyOneLeft(MapNode node, Map<MapNode, Integer> drawn, int all) {
        if (!drawn.isEmpty() && drawn.size() == all - 1 && (wish.skipped() == 0 || !node.equals(top))) {
            forest.below(node.id()).stream()
                    .filter(lower -> !drawn.containsKey(lower))
                    .toList()
                    .forEach(lower -> drawn.put(lower, all - 1));
        }
        return drawn;
    }

    /** How many goals those stand for that are not drawn. */
    private int goalsLeft(MapNode node, Map<MapNode, Integer> drawn) {
        int first = node.equals(top) ? wish.skipped() : 0;
        return forest.below(node.id()).stream()
                .skip(first)
                .filter(lower -> !drawn.containsKey(lower))
                .mapToInt(lower -> Math.max(1, lower.goals()))
                .sum();
    }

    private int rest(MapNode node, Map<MapNode, Integer> drawn) {
        return drawn.isEmpty() ? 0 : forest.below(node.id()).size() - drawn.size() - skipped(node, drawn);
    }

    /** How many were seen on a picture before. */
    private int skipped(MapNode node, Map<MapNode, Integer> drawn) {
        int first = node.equals(top) ? wish.skipped() : 0;
        return first
                - (int) drawn.values().stream().filter(number -> number < first).count();
    }

    private int rows(MapNode node, int level) {
        var drawn = drawn(node, level);
        int rows = drawn.keySet().stream()
                .mapToInt(lower -> rows(lower, level + 1))
                .sum();
        return Math.max(1, rows + (rest(node, drawn) > 0 ? 1 : 0));
    }

    private void draw(MapNode node, int level, int from, int position, int besides) {
        var drawn = drawn(node, level);
        cells.add(new Cell(level, from, from + rows(node, level), node, 0, 0, !drawn.isEmpty(), position, besides));
        int rest = rest(node, drawn);
        int all = drawn.size() + (rest > 0 ? 1 : 0);
        int row = from;
        int number = 1;
        for (var lower : drawn.keySet()) {
            draw(lower, level + 1, row, number++, all);
            row += rows(lower, level + 1);
        }
        if (rest > 0) {
            int next = whole.contains(node.id()) ? (node.equals(top) ? wish.skipped() : 0) + MOST_BESIDES : 0;
            cells.add(new Cell(level + 1, row, row + 1, node, goalsLeft(node, drawn), next, false, all, all));
        }
    }

    /** Of a picture, how many rows it has. */
    public static int rows(List<Cell> cells) {
        return cells.isEmpty() ? 0 : cells.getFirst().to();
    }

    /** Of a picture, how many levels there are below the top. */
    public static int levels(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::level).max().orElse(0);
    }
}
