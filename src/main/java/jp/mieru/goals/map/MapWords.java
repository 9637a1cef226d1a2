package jp.mieru.goals.map;

import java.util.OptionalInt;
import jp.mieru.goals.map.Icicle.Cell;
import jp.mieru.platform.web.Page;

/** What is written on the map, in the reader's language. */
public record MapWords(Page page, GoalMap map) {
    public String title(MapNode node) {
        return switch (node.kind()) {
            case PHILOSOPHY -> node.title().isEmpty() ? page.t("goals.map.top") : node.title();
            case PEOPLE -> page.t("goals.map.people", node.goals());
            case LOOSE_UNITS, LOOSE_PEOPLE ->
                page.t("goals.map.kind." + node.kind().word());
            default -> node.title().isEmpty() ? page.t("goals.line.hidden") : node.title();
        };
    }

    public String title(Cell cell) {
        return cell.isSeveral() ? page.t("goals.map.several", cell.several()) : title(cell.node());
    }

    /** To whom it belongs: the plan, the unit, the person; what it is where that says nothing. */
    public String whose(MapNode node) {
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
        return map.forest().people(node.id());
    }

    /** Everything that the picture shows of a goal, for those who hear it. */
    public String label(Cell cell) {
        var node = cell.node();
        if (cell.isSeveral()) {
            return page.t("goals.map.several", cell.several());
        }
        var percent = percent(node);
        var carried = node.isCarriedByNobody()
                ? page.t("goals.map.nobody")
                : node.kind().isOfPeople() ? "" : page.t("goals.map.carriers", carriers(node));
        return page.t(
                map.marked().contains(node.id()) ? "goals.map.label.own" : "goals.map.label",
                whose(node),
                title(node),
                percent.isEmpty() ? page.t("goals.map.unknown") : page.t("goals.map.far", percent),
                carried);
    }
}
