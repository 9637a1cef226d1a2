package jp.mieru.engagement.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose results somebody may read. Those in charge of surveys and top management read all units; a head reads the units
 * led today with all below them, and those that went into them since, wholly or as one of several parts; everybody reads
 * the whole municipality.
 */
@Component
class ReadableUnits {
    private final Units units;
    private final Clock clock;

    ReadableUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Whether the round itself may be read: answers gathered elsewhere only by those who read all units. */
    static boolean mayRead(RoundSummary round, Viewer viewer) {
        return readsAll(viewer) || (!round.gathered() && viewer.staff() != null);
    }

    static boolean readsAll(Viewer viewer) {
        return viewer.has(Duty.SURVEY) || viewer.executive();
    }

    /** Indexes of the units in this round that the viewer may read. */
    Set<Integer> of(Viewer viewer, RoundFigures figures) {
        return of(viewer, led(viewer), figures);
    }

    /** The same for whoever leads these units today. */
    Set<Integer> of(Viewer viewer, Set<UnitId> led, RoundFigures figures) {
        var identities = figures.identities();
        if (readsAll(viewer)) {
            return Set.copyOf(IntStream.range(0, identities.size()).boxed().toList());
        }
        return led.isEmpty() || figures.gathered() ? Set.of() : within(led, identities, successors(figures));
    }

    /** The units that the viewer leads today, with all below; none for those who read all units anyway. */
    Set<UnitId> led(Viewer viewer) {
        var staff = viewer.staff();
        if (readsAll(viewer) || !viewer.supervisor() || staff == null) {
            return Set.of();
        }
        var today = LocalDate.now(clock);
        var tree = units.asOf(today);
        var led = new HashSet<UnitId>();
        units.ledBy(staff, today).forEach(unit -> led.addAll(tree.subtree(unit)));
        return led;
    }

    private Map<UnitId, Set<UnitId>> successors(RoundFigures round) {
        var today = LocalDate.now(clock);
        return round.opensOn().isAfter(today) ? Map.of() : units.successors(round.opensOn(), today);
    }

    private static Set<Integer> within(
            Set<UnitId> led, List<@Nullable UnitId> identities, Map<UnitId, Set<UnitId>> successors) {
        var found = new HashSet<Integer>();
        for (int i = 0; i < identities.size(); i++) {
            var unit = identities.get(i);
            var now = unit == null ? Set.<UnitId>of() : successors.getOrDefault(unit, Set.of());
            if (now.stream().anyMatch(led::contains)) {
                found.add(i);
            }
        }
        return found;
    }
}
