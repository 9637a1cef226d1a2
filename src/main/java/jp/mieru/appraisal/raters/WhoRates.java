package jp.mieru.appraisal.raters;

import static jp.mieru.appraisal.ruleset.Procedure.CONFIRM;
import static jp.mieru.appraisal.ruleset.Procedure.FIRST;
import static jp.mieru.appraisal.ruleset.Procedure.SECOND;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.raters.LineUpwards.Above;
import jp.mieru.appraisal.ruleset.HeldTogether;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units.Leader;
import org.jspecify.annotations.Nullable;

/**
 * Who rates whom, from the organisation of one day. The nearest leader above rates first, the next different one second, the
 * leader of the whole confirms, or the highest above where nobody leads the whole. Where too few are above, the rules say
 * whether one may hold two steps; otherwise the later step is left out, also where the office named somebody. Nobody rates oneself. Pure.
 */
public final class WhoRates {
    private final LineUpwards line;
    private final List<HeldTogether> held;
    private final NamedRaters named;

    /** @param away who cannot rate on that day, being on leave */
    public WhoRates(
            UnitTree tree,
            Map<UnitId, List<Leader>> leaders,
            Set<StaffId> away,
            List<HeldTogether> held,
            NamedRaters named) {
        this.line = new LineUpwards(tree, leaders, away);
        this.held = held;
        this.named = named;
    }

    /**
     * The raters of one person. Without any for the first step nobody can rate; then the office has to name somebody.
     *
     * @param unit of the main post
     * @param concurrent units of other posts
     * @param wanted steps of the person's group
     */
    public Assigned of(StaffId person, UnitId unit, Collection<UnitId> concurrent, Set<Procedure> wanted) {
        var above = line.of(person, unit);
        var chosen = byRule(above, wanted);
        for (var step : List.of(FIRST, SECOND, CONFIRM)) {
            if (wanted.contains(step)) {
                named.apply(chosen, step, person, line.tree().path(unit));
            }
        }
        new StepsAreKeptApart(held).mend(chosen, above, this::isTop);
        var steps = new TreeSet<>(wanted);
        steps.removeIf(step -> isRated(step) && !chosen.containsKey(step));
        return new Assigned(
                List.copyOf(steps),
                List.copyOf(chosen.values()),
                consulted(person, unit, concurrent, chosen.get(FIRST)));
    }

    private Map<Procedure, Rater> byRule(List<Above> above, Set<Procedure> wanted) {
        var chosen = new EnumMap<Procedure, Rater>(Procedure.class);
        if (above.isEmpty()) {
            return chosen;
        }
        var first = above.getFirst();
        chosen.put(FIRST, rater(FIRST, first.staff(), first.why()));
        var last = above.getLast();
        boolean confirms = wanted.contains(CONFIRM) && (above.size() > 1 || mayHold(FIRST, CONFIRM));
        if (wanted.contains(SECOND)) {
            second(above, confirms && !mayHold(SECOND, CONFIRM)).ifPresent(rater -> chosen.put(SECOND, rater));
        }
        if (confirms) {
            chosen.put(CONFIRM, rater(CONFIRM, last.staff(), isTop(last) ? Why.TOP_HEAD : Why.HIGHEST_HEAD));
        }
        return chosen;
    }

    /** @param lastIsTaken whether the highest confirms and may not rate second as well */
    private Optional<Rater> second(List<Above> above, boolean lastIsTaken) {
        int free = above.size() - (lastIsTaken ? 1 : 0);
        if (free > 1) {
            return Optional.of(rater(SECOND, above.get(1).staff(), Why.NEXT_ABOVE));
        }
        return mayHold(FIRST, SECOND)
                ? Optional.of(rater(SECOND, above.getFirst().staff(), Why.HOLDS_TWO))
                : Optional.empty();
    }

    private List<Assigned.Consulted> consulted(
            StaffId person, UnitId unit, Collection<UnitId> concurrent, @Nullable Rater first) {
        var found = new LinkedHashMap<StaffId, String>();
        leaders(unit).forEach(leader -> found.putIfAbsent(leader.staff(), Assigned.ALSO_LEADS));
        concurrent.forEach(
                other -> leaders(other).forEach(leader -> found.putIfAbsent(leader.staff(), Assigned.CONCURRENT)));
        found.remove(person);
        if (first != null) {
            found.remove(first.staff());
        }
        var consulted = new ArrayList<Assigned.Consulted>();
        found.forEach((staff, why) -> consulted.add(new Assigned.Consulted(staff, why)));
        return consulted;
    }

    private List<Leader> leaders(UnitId unit) {
        return line.leaders().getOrDefault(unit, List.of()).stream()
                .filter(leader -> !line.away().contains(leader.staff()))
                .toList();
    }

    private boolean isTop(Above above) {
        return line
                .leaders()
                .getOrDefault(line.tree().path(above.unit()).getFirst().id(), List.of())
                .stream()
                .anyMatch(leader -> leader.staff().equals(above.staff()));
    }

    private boolean mayHold(Procedure one, Procedure other) {
        return HeldTogether.allows(held, one, other);
    }

    private static boolean isRated(Procedure step) {
        return step == FIRST || step == SECOND || step == CONFIRM;
    }

    private static Rater rater(Procedure step, StaffId staff, Why why) {
        return new Rater(step, staff, why.word(), "");
    }
}
