package jp.mieru.goals.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mieru.access.Viewer;
import jp.mieru.goals.contribution.Rung;
import jp.mieru.goals.contribution.Rungs;
import jp.mieru.goals.lineage.Lineage.Upper;
import jp.mieru.goals.lineage.Lineages;
import jp.mieru.goals.philosophy.Philosophies;
import jp.mieru.goals.philosophy.Philosophy;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the line of a goal: four statements however long it is, two more for somebody who leads. */
@Component
class GoalLines {
    private final Lineages lineages;
    private final Rungs rungs;
    private final Philosophies philosophies;
    private final Units units;
    private final Clock clock;

    GoalLines(Lineages lineages, Rungs rungs, Philosophies philosophies, Units units, Clock clock) {
        this.lineages = lineages;
        this.rungs = rungs;
        this.philosophies = philosophies;
        this.units = units;
        this.clock = clock;
    }

    GoalLine of(GoalSheet sheet, Goal goal, @Nullable Integer achievement, Viewer viewer) {
        var lineage = lineages.of(sheet.id());
        var told = rungs.of(lineage, List.of(goal.id()), sheet.person(), viewer).getOrDefault(goal.id(), List.of());
        var tree = units.asOf(day(sheet));
        return new GoalLine(
                philosophies.of(sheet.year()).map(Philosophy::title).orElse(null),
                lineage.aims(goal.id()),
                levels(told, tree),
                goal,
                achievement,
                achievement == null ? List.of() : sums(told, tree));
    }

    private static List<GoalLine.Level> levels(List<Rung> told, UnitTree tree) {
        var levels = told.stream()
                .collect(Collectors.groupingBy(
                        rung -> rung.goal().distance(),
                        () -> new TreeMap<Integer, List<GoalLine.Rung>>(Comparator.reverseOrder()),
                        Collectors.mapping(rung -> named(rung, tree), Collectors.toList())));
        return levels.values().stream().map(GoalLine.Level::new).toList();
    }

    private static GoalLine.Rung named(Rung rung, UnitTree tree) {
        return new GoalLine.Rung(rung, name(rung.goal(), tree));
    }

    private static String name(Upper upper, UnitTree tree) {
        return tree.find(upper.unit()).map(UnitTree.Unit::name).orElse("");
    }

    private static List<GoalLine.Sum> sums(List<Rung> told, UnitTree tree) {
        return told.stream()
                .map(rung -> new GoalLine.Sum(
                        named(rung, tree),
                        rung.ways().stream()
                                .map(way -> new GoalLine.Way(way, name(way.over(), tree)))
                                .toList()))
                .toList();
    }

    private LocalDate day(GoalSheet sheet) {
        var today = LocalDate.now(clock);
        return today.isAfter(sheet.year().last()) ? sheet.year().last() : today;
    }
}
