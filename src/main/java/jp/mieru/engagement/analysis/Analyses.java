package jp.mieru.engagement.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What closed rounds say, as far as it may be shown; for everything that makes something of it. Who may read which unit is the caller's to ask. */
@Service
public class Analyses {
    /**
     * A round beside the one before.
     *
     * @param before the newest round of the house's own that opened before it, asked the same units, and measured something in
     *     the same way; null where there is none
     */
    public record Compared(RoundFigures now, @Nullable RoundFigures before) {}

    private final AnalysisStore store;
    private final DetailStore details;
    private final int threshold;

    Analyses(AnalysisStore store, DetailStore details, @Value("${mieru.engagement.threshold:10}") int threshold) {
        this.store = store;
        this.details = details;
        this.threshold = threshold;
    }

    /** The fewest people behind a figure that is shown. */
    public int threshold() {
        return threshold;
    }

    /** Whether the round is analysed. One statement. */
    public boolean has(RoundId round) {
        return store.exists(round, threshold);
    }

    /** Closed rounds that are not analysed as rounds are now: not yet, or by another version or threshold. */
    List<RoundSummary> missing() {
        return store.missing(threshold);
    }

    /** The figures of a round; empty as long as it is not analysed. Two statements. */
    public Optional<RoundFigures> of(RoundId round) {
        return store.find(round, threshold, 0).stream().findFirst();
    }

    /** The units of a round and how many answered, without any figure; empty as long as it is not analysed. One statement. */
    public Optional<RoundFigures> unitsOf(RoundId round) {
        return store.units(round, threshold);
    }

    /** The figures of the whole alone, of each of these rounds that is analysed. Two statements. */
    public Map<RoundId, RoundFigures> ofTheWhole(Collection<RoundId> rounds) {
        return store.wholes(rounds, threshold);
    }

    /** The figures of a round beside those of the round before; empty as long as it is not analysed. Two statements. */
    public Optional<Compared> compared(RoundId round) {
        List<RoundFigures> found = store.find(round, threshold, 1);
        return found.stream()
                .filter(figures -> figures.round().equals(round))
                .findFirst()
                .map(now -> new Compared(
                        now,
                        found.stream()
                                .filter(figures -> figures != now)
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * A round and those of its kind before it, the newest first: of the house's own, asked the same units, and each measured
     * something in the same way as this one. Empty as long as it is not analysed. Two statements.
     */
    public List<RoundFigures> history(RoundId round, int most) {
        return store.find(round, threshold, most - 1);
    }

    /**
     * The rounds that each analysed round may stand beside: of the house's own, opened before it, asked the same units, and
     * measured something in the same way; with a stamp that tells apart what is stored of the two now from what was before one
     * of them was made anew, on whichever node. One statement.
     */
    public Map<RoundId, Map<RoundId, String>> comparable() {
        return store.comparable(threshold);
    }

    /** What a unit says by attribute and question; {@link Forest#WHOLE} for the whole. One statement. */
    public UnitDetails details(RoundFigures figures, int unit) {
        return details.of(figures, figures.slot(unit));
    }

    /** How each of these units answered each question, by index of the unit. One statement. */
    public Map<Integer, List<QuestionAnswers>> answers(RoundFigures figures, Collection<Integer> units) {
        return details.answers(figures, units);
    }

    /** What the figures of today are made by; what was made of those of another edition is not shown any more. */
    public String edition() {
        return AnalyseRound.VERSION + "/" + threshold;
    }
}
