package jp.mieru.engagement.readable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
public class ReadableUnits {
    private final Units units;
    private final Clock clock;

    ReadableUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Whether the round itself may be read: answers gathered elsewhere only by those who read all units. */
    public static boolean mayRead(RoundSummary round, Viewer viewer) {
        return readsAll(viewer) || (!round.gathered() && viewer.staff() != null);
    }

    /** Whether somebody reads the results of all units: those in charge of surveys and top management. */
    public static boolean readsAll(Viewer viewer) {
        return viewer.has(Duty.SURVEY) || viewer.executive();
    }

    /** Indexes of the units in this round that the viewer may read. */
    public Set<Integer> of(Viewer viewer, RoundFigures figures) {
        return sight(viewer, figures).of(figures);
    }

    /** What the viewer may read of the units of a round's day. */
    Sight sight(Viewer viewer, RoundFigures figures) {
        if (readsAll(viewer)) {
            return new Sight(true, Set.of(), Map.of());
        }
        Set<UnitId> led = led(viewer);
        return new Sight(false, led, led.isEmpty() || figures.gathered() ? Map.of() : successors(figures));
    }

    /**
     * What somebody may read.
     *
     * @param all whether all units
     * @param led otherwise the units led today, with all below
     * @param successors which units of a day follow which of the units of a round
     */
    record Sight(boolean all, Set<UnitId> led, Map<UnitId, Set<UnitId>> successors) {
        /** Indexes of the round's units that are seen. */
        public Set<Integer> of(RoundFigures figures) {
            List<@Nullable UnitId> identities = figures.identities();
            Set<Integer> found = new HashSet<>();
            for (int i = 0; i < identities.size(); i++) {
                UnitId unit = identities.get(i);
                if (all
                        || unit != null
                                && successors.getOrDefault(unit, Set.of()).stream()
                                        .anyMatch(led::contains)) {
                    found.add(i);
                }
            }
            return found;
        }

        /** The same of an earlier round, by what its units became in this one. */
        Sight through(Map<UnitId, Set<UnitId>> earlier) {
            Map<UnitId, Set<UnitId>> found = new HashMap<>();
            earlier.forEach((unit, now) -> found.put(
                    unit,
                    now.stream()
                            .flatMap(one -> successors.getOrDefault(one, Set.of()).stream())
                            .collect(Collectors.toSet())));
            return new Sight(all, led, found);
        }
    }

    /** The units that the viewer leads today, with all below. */
    Set<UnitId> led(Viewer viewer) {
        var staff = viewer.staff();
        return viewer.supervisor() && staff != null ? units.ledWithBelow(staff, LocalDate.now(clock)) : Set.of();
    }

    private Map<UnitId, Set<UnitId>> successors(RoundFigures round) {
        var today = today(round);
        return today == null ? Map.of() : units.successors(round.opensOn(), today);
    }

    /** Today, as the day on which the units that follow those of a round are looked for; null where there are none yet. */
    @Nullable
    LocalDate today(RoundFigures round) {
        var today = LocalDate.now(clock);
        return round.gathered() || round.opensOn().isAfter(today) ? null : today;
    }
}
