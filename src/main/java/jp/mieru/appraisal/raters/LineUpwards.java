package jp.mieru.appraisal.raters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units.Leader;

/**
 * The leaders above somebody, each once, the nearest first. A unit that the person leads has none for the person; a head who is
 * away is passed over for the acting one.
 *
 * @param away who cannot rate
 */
record LineUpwards(UnitTree tree, Map<UnitId, List<Leader>> leaders, Set<StaffId> away) {
    /** Somebody above, with the reason if it is the nearest. */
    record Above(UnitId unit, StaffId staff, Why why) {}

    List<Above> of(StaffId person, UnitId unit) {
        var found = new ArrayList<Above>();
        var seen = new HashSet<StaffId>();
        var path = tree.path(unit);
        int headed = highestHeaded(person, path);
        for (var each : (headed < 0 ? path : path.subList(0, headed)).reversed()) {
            var led = leaders.getOrDefault(each.id(), List.of());
            led.stream()
                    .filter(leader -> !leader.staff().equals(person) && !away.contains(leader.staff()))
                    .findFirst()
                    .filter(leader -> seen.add(leader.staff()))
                    .ifPresent(leader -> found.add(new Above(
                            each.id(),
                            leader.staff(),
                            why(leader, led, each.id().equals(unit), headed >= 0))));
        }
        return found;
    }

    /** Place of the highest unit around that the person heads: whoever leads one below it is no rater of that person. */
    private int highestHeaded(StaffId person, List<Unit> path) {
        return IntStream.range(0, path.size())
                .filter(i -> headedBy(person, leaders.getOrDefault(path.get(i).id(), List.of())))
                .findFirst()
                .orElse(-1);
    }

    /** Whether the person is its head, or acts for a head who is not there. */
    private boolean headedBy(StaffId person, List<Leader> led) {
        return led.stream()
                .filter(leader ->
                        !away.contains(leader.staff()) || leader.staff().equals(person))
                .findFirst()
                .filter(leader -> leader.staff().equals(person))
                .isPresent();
    }

    private static Why why(Leader leader, List<Leader> led, boolean own, boolean leadsOwn) {
        if (!own) {
            return leadsOwn ? Why.ABOVE_OWN_UNIT : Why.ABOVE_EMPTY_UNIT;
        }
        if (!leader.acting()) {
            return Why.UNIT_HEAD;
        }
        return led.stream().anyMatch(other -> !other.acting()) ? Why.HEAD_AWAY : Why.ACTING_HEAD;
    }
}
