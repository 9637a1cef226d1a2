package jp.mieru.goals.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.Viewer;
import jp.mieru.goals.contribution.Rung;
import jp.mieru.goals.contribution.Rungs;
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
        return new GoalLine(
                philosophies.of(sheet.year()).map(Philosophy::title).orElse(null),
                lineage.aims(goal.id()),
                levels(told, units.asOf(day(sheet))),
                goal,
                achievement,
                achievement == null ? List.of() : sums(goal, told));
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
        return new GoalLine.Rung(
                rung, tree.find(rung.goal().unit()).map(UnitTree.Unit::name).orElse(""));
    }

    /** In the order of what the goal serves. */
    private static List<GoalLine.Sum> sums(Goal goal, List<Rung> told) {
        return goal.ties().stream()
                .flatMap(tie -> tie.parent().stream())
                .flatMap(parent -> told.stream().filter(rung -> rung.goal().id().equals(parent)))
                .flatMap(rung -> rung.points() == null
                        ? Stream.empty()
                        : Stream.of(new GoalLine.Sum(rung.goal().title(), rung.points())))
                .toList();
    }

    private LocalDate day(GoalSheet sheet) {
        var today = LocalDate.now(clock);
        return today.isAfter(sheet.year().last()) ? sheet.year().last() : today;
    }
}
