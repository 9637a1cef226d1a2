package jp.mieru.engagement.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.function.Consumer;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.scoring.CellTally;
import jp.mieru.engagement.scoring.Scoring;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;

/** The figures of answers that are stored nowhere. */
public final class Analysed {
    private static final RoundId ROUND = new RoundId(new java.util.UUID(0, 0));

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private Analysed() {}

    /** What a round's answers come to, hidden as with the usual threshold. */
    public static RoundFigures of(RoundFrame frame, Consumer<AnswerSink> answers) {
        var units = frame.units().forest();
        var scoring = Scoring.of(frame.questionnaire(), ScoringMethod.MEAN);
        var tally = new CellTally(scoring, units, frame.questionnaire().attributes(), true);
        answers.accept(tally);
        CellFigures figures = tally.figures();
        var hiding = CellHiding.of(figures, Suppression.DEFAULT_THRESHOLD, construct -> {});
        var spreads = new SpreadHiding(figures, hiding, Suppression.DEFAULT_THRESHOLD);
        var measures = scoring.measures();
        Figure[][] found = new Figure[figures.slots()][measures.size()];
        for (int slot = 0; slot < found.length; slot++) {
            for (int measure = 0; measure < measures.size(); measure++) {
                found[slot][measure] = spreads.figure(slot, 0, measure);
            }
        }
        return new RoundFigures(
                new AnalysedRound(
                        new RoundSummary(ROUND, "調査", DAY, DAY, RoundState.CLOSED, RoundMode.ANONYMOUS),
                        Suppression.DEFAULT_THRESHOLD,
                        frame.questionnaire(),
                        frame.scope(),
                        measures,
                        figures.columns(),
                        frame.units(),
                        frame.identities(),
                        Collections.nCopies(units.size(), "課"),
                        frame.answered()),
                found);
    }
}
