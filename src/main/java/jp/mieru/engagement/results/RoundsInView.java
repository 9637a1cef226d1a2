package jp.mieru.engagement.results;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A round's figures beside those of the round before, and which units of either a viewer may read. */
@Component
class RoundsInView {
    /**
     * What a page is made of.
     *
     * @param readable indexes of the units that the viewer may read
     * @param lastTime the units as they stood in the round before, null where there is none
     * @param readableThen indexes of that round's units that the viewer may read
     */
    record InView(
            RoundFigures figures,
            Set<Integer> readable,
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

    /** The round with the one before; empty as long as it is not analysed. */
    Optional<InView> of(RoundId round, Viewer viewer) {
        return analyses.compared(round).map(found -> {
            RoundFigures now = found.now();
            RoundFigures before = found.before();
            Set<UnitId> led = readable.led(viewer);
            return new InView(
                    now,
                    readable.of(viewer, led, now),
                    before == null ? null : new LastTime(before, now, successors(before, now)),
                    before == null ? Set.of() : readable.of(viewer, led, before));
        });
    }

    private Map<UnitId, Set<UnitId>> successors(RoundFigures before, RoundFigures now) {
        return units.successors(before.opensOn(), now.opensOn());
    }
}
