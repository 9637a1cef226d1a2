package jp.mieru.goals.map;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import jp.mieru.goals.map.Icicle.Cell;

/**
 * A part of the map as a page shows it.
 *
 * @param top what it shows, with what is below
 * @param path from the philosophy to that
 */
public record ShownMap(
        GoalMap map,
        MapWords words,
        MapNode top,
        List<MapNode> path,
        Colouring colouring,
        List<Cell> cells,
        MapPicture picture) {
    /** The address of the same map from another goal on. */
    public String at(UUID node) {
        return at(node, 0);
    }

    /** The same, without those seen already. */
    public String at(UUID node, int skipped) {
        return address(colouring)
                + (node.equals(MapNodes.TOP) ? "" : "&at=" + node)
                + (skipped == 0 ? "" : "&from=" + skipped);
    }

    /** The same part in other colours. */
    public String in(Colouring other) {
        return address(other) + here();
    }

    /** The same part on paper, in the same colours. */
    public String onPaper() {
        return address("/goal-map/paper", colouring) + here();
    }

    public String here() {
        return top.id().equals(MapNodes.TOP) ? "" : "&at=" + top.id();
    }

    public String href(Cell cell) {
        if (cell.isSeveral()) {
            return at(cell.node().id(), cell.skipped());
        }
        if (cell.node().drawn() != null) {
            return at(cell.node().drawn());
        }
        if (isEnd(cell)) {
            return "/goals/" + cell.node().id() + "/line";
        }
        var above = cell.node().above();
        return cell.level() == 0
                ? (above == null ? at(top.id()) : at(above))
                : at(cell.node().id());
    }

    /** Whether it leads to another part of the map: up from the top, to what is below, to where it is drawn in full. */
    public boolean walks(Cell cell) {
        return cell.isSeveral()
                || cell.node().drawn() != null
                || (cell.level() == 0 ? cell.node().above() != null : hasBelow(cell));
    }

    /** Whether it leads anywhere: what has nothing below leads to its line, unless it is of several people or an aim. */
    public boolean leads(Cell cell) {
        return walks(cell) || isEnd(cell);
    }

    private boolean isEnd(Cell cell) {
        var kind = cell.node().kind();
        return cell.level() > 0
                && !walks(cell)
                && (kind == MapNode.Kind.UNIT || kind == MapNode.Kind.PERSON)
                && !cell.node().title().isEmpty();
    }

    /** What opens and closes: true, false, or null where nothing is below. */
    public String expanded(Cell cell) {
        return cell.open() ? "true" : hasBelow(cell) ? "false" : "";
    }

    private boolean hasBelow(Cell cell) {
        return !cell.isSeveral() && !map.forest().below(cell.node().id()).isEmpty();
    }

    public String step(MapNode node) {
        return colouring.step(node, map.percent(node), map.isLoose(node));
    }

    /** How much of the bar at the foot is filled, in percent; nothing where none is drawn. */
    public OptionalInt bar(Cell cell) {
        return cell.isSeveral() || colouring != Colouring.PROGRESS ? OptionalInt.empty() : map.percent(cell.node());
    }

    /** Whether goals are pointed to that are drawn somewhere else. */
    public boolean pointsElsewhere() {
        return cells.stream().anyMatch(cell -> cell.node().kind().isElsewhere());
    }

    /** What is right below, for narrow screens. */
    public List<Cell> below() {
        return cells.stream().filter(cell -> cell.level() == 1).toList();
    }

    /** Whether goals of the reader or of the reader's units stand somewhere below. */
    public boolean leadsToOwn(MapNode node) {
        return map.ways().contains(node.id());
    }

    public boolean isMarked(MapNode node) {
        return map.marked().contains(node.id());
    }

    private String address(Colouring other) {
        return address("/goal-map", other);
    }

    private String address(String page, Colouring other) {
        return page + "?year=" + map.year().year() + (other == Colouring.PROGRESS ? "" : "&colour=" + other.word());
    }
}
