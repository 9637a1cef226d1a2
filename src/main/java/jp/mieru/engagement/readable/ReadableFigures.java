package jp.mieru.engagement.readable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.survey.RoundSummary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Closed rounds as somebody may read them, for the pages that make something else of their figures. */
@Component
public class ReadableFigures {
    /**
     * A round's figures.
     *
     * @param readable indexes of the units that the viewer may read; the whole may be read by whoever may read the round
     */
    public record Readable(RoundFigures figures, Set<Integer> readable) {}

    private final ClosedRounds closed;
    private final Analyses analyses;
    private final ReadableUnits units;
    private final MessageSource messages;

    ReadableFigures(ClosedRounds closed, Analyses analyses, ReadableUnits units, MessageSource messages) {
        this.closed = closed;
        this.analyses = analyses;
        this.units = units;
        this.messages = messages;
    }

    /** The round, if the viewer may read it; for anybody else it does not exist. */
    public Optional<RoundSummary> find(Viewer viewer, UUID round) {
        return closed.visibleTo(viewer, round);
    }

    /** The figures of a round that the viewer may read; empty as long as it is not analysed. */
    public Optional<Readable> figures(Viewer viewer, RoundSummary round) {
        return analyses.of(round.id()).map(figures -> new Readable(figures, units.of(viewer, figures)));
    }

    /** Indexes of the round's units that the viewer may read; of a round that may be read at all. */
    public Set<Integer> readable(Viewer viewer, RoundFigures figures) {
        return units.of(viewer, figures);
    }

    /** A unit's name, or that of the whole: it is called as the only unit at the top, if there is just one. */
    public String name(RoundFigures figures, int unit, Locale locale) {
        return Names.of(figures, unit, messages, locale);
    }
}
