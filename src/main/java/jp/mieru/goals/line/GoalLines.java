package jp.mieru.goals.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.contribution.Contributions;
import jp.mieru.goals.contribution.Portion;
import jp.mieru.goals.contribution.Served;
import jp.mieru.goals.contribution.Serving;
import jp.mieru.goals.contribution.ToldAmongSeveral;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the line of a goal: five statements however long it is. */
@Component
class GoalLines {
    private static final int PARTS_OF_A_TENTH = Contributions.WHOLE / 1000;
    /** Hundredths of the share, hundredths of the weight, tenths of the factor. */
    private static final double A_POINT = 100 * 100 * 10;

    private final LineQueries queries;
    private final Units units;
    private final Clock clock;

    GoalLines(LineQueries queries, Units units, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.clock = clock;
    }

    /** @param exactly whether the reader leads whoever has the goal, and so reads the others' results as well */
    GoalLine of(GoalSheet sheet, Goal goal, @Nullable Integer achievement, boolean exactly) {
        var above = queries.above(goal.id());
        var serving = queries.serving(above.stream().map(Above::id).toList());
        var contributions =
                Contributions.among(serving.stream().map(Serving::goal).toList());
        var own = sheet.person();
        var told = new Told(serving, own, exactly);
        return new GoalLine(
                queries.philosophy(sheet.year()).orElse(null),
                queries.aims(goal.id()),
                levels(goal, above, contributions, told, units.asOf(day(sheet))),
                goal,
                achievement,
                achievement == null ? List.of() : sums(goal, above, told));
    }

    /** To whom what is told. */
    private record Told(List<Serving> serving, @Nullable StaffId own, boolean exactly) {
        boolean exact(List<GoalId> goals) {
            return exactly || ToldAmongSeveral.isKept(goals, serving, own);
        }

        List<Served> below(GoalId goal) {
            return serving.stream()
                    .map(Serving::goal)
                    .filter(each -> each.shares().containsKey(goal))
                    .toList();
        }
    }

    private static List<GoalLine.Level> levels(
            Goal goal, List<Above> above, Contributions contributions, Told told, UnitTree tree) {
        var nearest = above.stream()
                .filter(each -> each.distance() == 1)
                .map(Above::id)
                .toList();
        boolean exact = told.exact(nearest);
        Map<Integer, List<GoalLine.Rung>> levels = new TreeMap<>(Comparator.reverseOrder());
        for (var each : above) {
            var parts = contributions.throughout(each.id()).get(goal.id());
            boolean any = !contributions.rightBelow(each.id()).isEmpty();
            levels.computeIfAbsent(each.distance(), distance -> new ArrayList<>())
                    .add(new GoalLine.Rung(
                            each,
                            tree.find(each.unit()).map(UnitTree.Unit::name).orElse(""),
                            any && exact && parts != null ? Math.round((float) parts / PARTS_OF_A_TENTH) : null,
                            any && parts != null ? Portion.of(parts) : null));
        }
        return levels.values().stream().map(GoalLine.Level::new).toList();
    }

    private static List<GoalLine.Sum> sums(Goal goal, Collection<Above> above, Told told) {
        var goals = above.stream().collect(Collectors.toMap(Above::id, each -> each));
        return goal.ties().stream()
                .flatMap(tie -> sum(goal, tie, goals, told).stream())
                .toList();
    }

    private static Optional<GoalLine.Sum> sum(Goal goal, Tie tie, Map<GoalId, Above> above, Told told) {
        return tie.parent().map(parent -> {
            var below = told.below(parent);
            long own = below.stream()
                    .filter(each -> each.id().equals(goal.id()))
                    .mapToLong(each -> each.pointsFor(parent))
                    .sum();
            long all = below.stream().mapToLong(each -> each.pointsFor(parent)).sum();
            return new GoalLine.Sum(
                    Objects.requireNonNull(above.get(parent)).title(),
                    tie.share(),
                    own / A_POINT,
                    told.exact(List.of(parent)) ? all / A_POINT : null);
        });
    }

    private LocalDate day(GoalSheet sheet) {
        var today = LocalDate.now(clock);
        return today.isAfter(sheet.year().last()) ? sheet.year().last() : today;
    }
}
