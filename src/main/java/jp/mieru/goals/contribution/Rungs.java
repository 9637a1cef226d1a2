package jp.mieru.goals.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.contribution.Rung.Lack;
import jp.mieru.goals.contribution.Rung.Way;
import jp.mieru.goals.lineage.Lineage;
import jp.mieru.goals.lineage.Lineage.Upper;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.organization.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What goals of one sheet did for those above them: the one place where pages and other modules have it from. Asked of one
 * person's goals at a time, by one statement; two more for somebody who leads.
 */
@Component
public class Rungs {
    /** Hundredths of the share, hundredths of the weight, tenths of the factor. */
    private static final double A_POINT = 100 * 100 * 10;

    private final ServedGoals served;
    private final GoalSights sights;
    private final Roster roster;
    private final Clock clock;

    Rungs(ServedGoals served, GoalSights sights, Roster roster, Clock clock) {
        this.served = served;
        this.sights = sights;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * For each of these goals, those above it, the nearest first. Whether the viewer may read the goals is for the caller to know.
     *
     * @param own whose goals they are, null for a unit's
     */
    public Map<GoalId, List<Rung>> of(Lineage lineage, Collection<GoalId> goals, @Nullable StaffId own, Viewer viewer) {
        var above = goals.stream().collect(Collectors.toMap(Function.identity(), lineage::above));
        var serving = served.around(
                above.values().stream().flatMap(List::stream).map(Upper::id).collect(Collectors.toSet()));
        var reckoned = new Reckoned(serving, new ToldAmongSeveral(serving, known(own, viewer)));
        var rungs = new HashMap<GoalId, List<Rung>>();
        above.forEach((goal, uppers) -> rungs.put(
                goal,
                uppers.stream().map(upper -> reckoned.rung(goal, upper, uppers)).toList()));
        return rungs;
    }

    /** Whose results the viewer reads anyway: the own, those of whoever has the goal, of everybody whom the viewer leads. */
    private Set<StaffId> known(@Nullable StaffId own, Viewer viewer) {
        var known = new HashSet<StaffId>();
        if (own != null) {
            known.add(own);
        }
        if (viewer.staff() != null) {
            known.add(viewer.staff());
        }
        var led = sights.led(viewer);
        if (!led.isEmpty()) {
            roster.workingIn(led, LocalDate.now(clock)).forEach(post -> known.add(post.staff()));
        }
        return known;
    }

    /** What all that serves the goals above came to. */
    private record Reckoned(Map<GoalId, Served> serving, Contributions contributions, ToldAmongSeveral told) {
        Reckoned(Collection<Serving> serving, ToldAmongSeveral told) {
            this(
                    serving.stream().map(Serving::goal).collect(Collectors.toMap(Served::id, Function.identity())),
                    Contributions.among(serving.stream().map(Serving::goal).toList()),
                    told);
        }

        Rung rung(GoalId goal, Upper upper, List<Upper> all) {
            var own = serving.get(goal);
            if (own == null || own.achievement() == null) {
                return new Rung(upper, null, null, null, own == null ? null : points(own, upper.id()), List.of());
            }
            if (contributions.rightBelow(upper.id()).isEmpty() && !own.shares().containsKey(upper.id())) {
                return new Rung(upper, null, null, Lack.UNWRITTEN, null, List.of());
            }
            boolean exact = told.isKept(all.stream()
                    .filter(each -> each.distance() <= upper.distance())
                    .map(Upper::id)
                    .toList());
            return new Rung(
                    upper,
                    exact ? contributions.tenthsThroughout(upper.id()).getOrDefault(goal, 0) : null,
                    Portion.of(contributions.throughout(upper.id()).getOrDefault(goal, 0)),
                    exact ? null : Lack.FEW,
                    points(own, upper.id()),
                    exact ? ways(goal, upper, all) : List.of());
        }

        /** Only goals whose own share is told as well are on the way to one that is. */
        private List<Way> ways(GoalId goal, Upper upper, List<Upper> all) {
            var further = contributions.tenthsRightBelow(upper.id());
            return all.stream()
                    .filter(over -> serves(over, upper))
                    .map(over -> new Way(
                            over,
                            contributions.tenthsThroughout(over.id()).getOrDefault(goal, 0),
                            further.getOrDefault(over.id(), 0)))
                    .toList();
        }

        private boolean serves(Upper over, Upper upper) {
            var goal = serving.get(over.id());
            return goal != null && goal.shares().containsKey(upper.id());
        }

        private Rung.@Nullable Points points(Served below, GoalId upper) {
            var share = below.shares().get(upper);
            if (share == null) {
                return null;
            }
            long all = serving.values().stream()
                    .mapToLong(each -> each.pointsFor(upper))
                    .sum();
            return new Rung.Points(
                    share, below.pointsFor(upper) / A_POINT, told.isKept(List.of(upper)) ? all / A_POINT : null);
        }
    }
}
