package jp.mieru.engagement.readable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.LastTime;
import jp.mieru.engagement.readable.ReadableUnits.Sight;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A round's figures beside those of the round before, and which units of either a viewer may read. */
@Component
public class RoundsInView {
    /**
     * What a page is made of.
     *
     * @param readable indexes of the units that the viewer may read
     * @param led units of today that the viewer leads, with all below
     * @param lastTime the units as they stood in the round before, null where there is none
     * @param readableThen indexes of that round's units that the viewer may read
     */
    public record InView(
            RoundFigures figures,
            Set<Integer> readable,
            Set<UnitId> led,
            @Nullable LastTime lastTime,
            Set<Integer> readableThen) {}

    private final Analyses analyses;
    private final ReadableUnits readable;
    private final Units units;

    RoundsInView(Analyses analyses, ReadableUnits readable, Units units) {
        this.analyses = analyses;
        this.readable = readable;
        this.units = units;
    }

    /** The round with the one before, if the viewer may read it; empty as long as it is not analysed. */
    public Optional<InView> of(UUID round, Viewer viewer) {
        return analyses.compared(RoundId.of(round))
                .filter(found -> ReadableUnits.mayRead(found.now().summary(), viewer))
                .map(found -> inView(found, ReadableUnits.readsAll(viewer), readable.led(viewer)));
    }

    /** The round with the one before, and all its units; empty as long as it is not analysed. Who may read it is the caller's to ask. */
    public Optional<InView> whole(RoundId round) {
        return analyses.compared(round).map(found -> inView(found, true, Set.of()));
    }

    private InView inView(Analyses.Compared found, boolean all, Set<UnitId> led) {
        RoundFigures now = found.now();
        RoundFigures before = found.before();
        LocalDate today = all || led.isEmpty() ? null : readable.today(now);
        List<Map<UnitId, Set<UnitId>>> successions = successions(before, now, today);
        var sight = new Sight(all, led, today == null ? Map.of() : successions.getLast());
        return before == null
                ? new InView(now, sight.of(now), led, null, Set.of())
                : new InView(
                        now,
                        sight.of(now),
                        led,
                        new LastTime(before, now, successions.getFirst()),
                        sight.through(successions.getFirst()).of(before));
    }

    /** From the day of the round before to that of this one, and from there until today, as far as they are wanted. */
    private List<Map<UnitId, Set<UnitId>>> successions(
            @Nullable RoundFigures before, RoundFigures now, @Nullable LocalDate today) {
        var days = new ArrayList<LocalDate>();
        if (before != null) {
            days.add(before.opensOn());
        }
        days.add(now.opensOn());
        if (today != null) {
            days.add(today);
        }
        return days.size() == 1 ? List.of() : units.successions(days);
    }
}
