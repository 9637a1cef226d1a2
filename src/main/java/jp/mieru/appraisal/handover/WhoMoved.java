package jp.mieru.appraisal.handover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.handover.MovedRater.Gone;
import jp.mieru.appraisal.raters.WhoRates;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units.Leader;
import org.jspecify.annotations.Nullable;

/**
 * Which raters have left, moved away or gone on leave by today. Whoever the office named is not bound to a unit. Pure.
 *
 * @param who rates whom by the organisation of today
 * @param follows into which unit a unit of the reference day went that is no more
 */
record WhoMoved(
        UnitTree tree,
        Map<UnitId, List<Leader>> leaders,
        Set<StaffId> employed,
        Set<StaffId> away,
        WhoRates who,
        Map<UnitId, UnitId> follows) {
    private record Group(
            StaffId rater,
            Gone gone,
            Procedure step,
            @Nullable StaffId successor) {}

    List<MovedRater> among(List<PendingStep> pending) {
        var groups = new LinkedHashMap<Group, List<SheetId>>();
        for (var each : pending) {
            var unit =
                    tree.find(each.unit()).isPresent() ? each.unit() : follows.getOrDefault(each.unit(), each.unit());
            gone(each, unit)
                    .ifPresent(gone -> groups.computeIfAbsent(
                                    new Group(each.rater(), gone, each.step(), successor(each, unit)),
                                    group -> new ArrayList<>())
                            .add(each.sheet()));
        }
        var moved = new ArrayList<MovedRater>();
        groups.forEach((group, sheets) ->
                moved.add(new MovedRater(group.rater(), group.gone(), group.step(), group.successor(), sheets)));
        return moved;
    }

    private Optional<Gone> gone(PendingStep step, UnitId unit) {
        if (!employed.contains(step.rater())) {
            return Optional.of(Gone.LEFT);
        }
        if (!step.byName() && !leadsAround(step.rater(), unit)) {
            return Optional.of(Gone.MOVED);
        }
        return away.contains(step.rater()) ? Optional.of(Gone.AWAY) : Optional.empty();
    }

    private boolean leadsAround(StaffId rater, UnitId unit) {
        return tree.path(unit).stream()
                .flatMap(around -> leaders.getOrDefault(around.id(), List.of()).stream())
                .anyMatch(leader -> leader.staff().equals(rater));
    }

    /** Whom the rules name today; null where they name nobody else, as where they leave the step out today. */
    private @Nullable StaffId successor(PendingStep step, UnitId unit) {
        if (tree.find(unit).isEmpty()) {
            return null;
        }
        var steps = EnumSet.of(Procedure.FIRST, Procedure.SECOND, Procedure.CONFIRM);
        var today = who.of(step.staff(), unit, List.of(), steps);
        return today.rater(step.step())
                .map(Rater::staff)
                .filter(found -> !found.equals(step.rater()))
                .orElse(null);
    }
}
