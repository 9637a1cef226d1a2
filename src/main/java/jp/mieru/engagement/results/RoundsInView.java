package jp.mieru.engagement.results;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** The round with the one before, if the viewer may read it; empty as long as it is not analysed. */
    Optional<InView> of(UUID round, Viewer viewer) {
        return analyses.compared(RoundId.of(round))
                .filter(found -> ReadableUnits.mayRead(found.now().summary(), viewer))
                .map(found -> inView(found.now(), found.before(), viewer));
    }

    private InView inView(RoundFigures now, @Nullable RoundFigures before, Viewer viewer) {
        ReadableUnits.Sight sight = readable.sight(viewer, now);
        if (before == null) {
            return new InView(now, sight.of(now), null, Set.of());
        }
        Map<UnitId, Set<UnitId>> successors = units.successors(before.opensOn(), now.opensOn());
        return new InView(
                now,
                sight.of(now),
                new LastTime(before, now, successors),
                sight.through(successors).of(before));
    }
}
