package jp.mieru.goals.map;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.goals.map.Icicle.Cell;
import jp.mieru.platform.web.Page;

/** What is written on the map, in the reader's language. */
public record MapWords(Page page, GoalMap map) {
    public String title(MapNode node) {
        return switch (node.kind()) {
            case PHILOSOPHY -> node.title().isEmpty() ? page.t("goals.map.top") : node.title();
            case PEOPLE, PEOPLE_ELSEWHERE -> page.t("goals.map.people", node.goals());
            case LOOSE_UNITS, LOOSE_PEOPLE ->
                page.t("goals.map.kind." + node.kind().word());
            default -> node.title().isEmpty() ? page.t("goals.line.hidden") : node.title();
        };
    }

    public String title(Cell cell) {
        return cell.isSeveral() ? page.t("goals.map.several", cell.several()) : title(cell.node());
    }

    /** To whom it belongs: the plan, the unit, the person; what it is where that says nothing. Of a pointer its share too. */
    public String whose(MapNode node) {
        return switch (node.kind()) {
            case ELSEWHERE -> page.t("goals.map.elsewhere", owner(node), node.share());
            case PEOPLE_ELSEWHERE -> page.t("goals.map.elsewhere.people");
            default -> owner(node);
        };
    }

    /** The same with the units above, where it is read apart from what it serves. */
    public String place(MapNode node) {
        return map.places().getOrDefault(node.id(), whose(node));
    }

    /** On the way to the part that is shown: of a unit's goal its unit too. */
    public String step(MapNode node) {
        return node.kind() == MapNode.Kind.UNIT && !node.whose().isEmpty()
                ? page.t("goals.map.path.of", node.whose(), title(node))
                : title(node);
    }

    /** As numbers are written in the reader's language. */
    public String count(long number) {
        return page.t("goals.map.count", number);
    }

    private String owner(MapNode node) {
        if (node.staff() != null) {
            return map.names().getOrDefault(node.staff(), "");
        }
        return node.whose().isEmpty() && !node.kind().isGroup() ? kind(node) : node.whose();
    }

    /** The small words above a title: to whom it belongs, and how many carry what is not drawn. */
    public String caption(Cell cell) {
        var node = cell.node();
        var whose = whose(node);
        if (node.kind().isOfPeople()
                || cell.open()
                || map.forest().below(node.id()).isEmpty()) {
            return whose;
        }
        return whose.isEmpty()
                ? page.t("goals.map.below", carriers(node))
                : page.t("goals.map.below.of", whose, carriers(node));
    }

    public String kind(MapNode node) {
        return page.t("goals.map.kind." + node.kind().word());
    }

    /** How far it is. */
    public String percent(MapNode node) {
        OptionalInt percent = map.percent(node);
        return percent.isEmpty() ? "" : page.t("goals.goal.percent", percent.getAsInt());
    }

    /** What stands on a goal beside its words: how far it is, or that nobody carries it. */
    public String figure(MapNode node, Colouring colouring) {
        return colouring == Colouring.PROGRESS
                ? percent(node)
                : node.isCarriedByNobody() ? page.t("goals.map.nobody.short") : "";
    }

    /** How many goals of people carry it. */
    public int carriers(MapNode node) {
        return map.forest().people(node);
    }

    /** How far it is, or why that is not said. */
    public String far(MapNode node) {
        var percent = percent(node);
        return percent.isEmpty() ? page.t("goals.map.step." + node.unknown()) : percent;
    }

    /** Who carries it; nothing of what is carried by whoever has it. */
    public String carried(MapNode node) {
        if (node.isCarriedByNobody()) {
            return page.t("goals.map.nobody");
        }
        return node.kind().isOfPeople() || node.kind().isElsewhere()
                ? ""
                : page.t("goals.map.carriers", carriers(node));
    }

    /**
     * Everything that the picture shows of a goal, for those who hear it. Begins with the words that are seen, in their order,
     * so that whoever speaks them to a machine is understood.
     */
    public String label(Cell cell, Colouring colouring) {
        if (cell.isSeveral()) {
            return title(cell);
        }
        var node = cell.node();
        var seen = Stream.of(caption(cell), figure(node, colouring), title(node))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return page.t("goals.map.label", seen, page.t("goals.map.far", far(node)), carried(node), where(node))
                .replaceAll(" +", " ")
                .strip();
    }

    private String where(MapNode node) {
        var drawn =
                node.drawn() == null ? null : map.forest().find(node.drawn()).orElse(null);
        var above = drawn == null || drawn.above() == null
                ? ""
                : map.forest().find(drawn.above()).map(this::title).orElse("");
        return (above.isEmpty() ? "" : page.t("goals.map.elsewhere.where", above))
                + (map.marked().contains(node.id()) ? page.t("goals.map.label.own") : "");
    }
}
