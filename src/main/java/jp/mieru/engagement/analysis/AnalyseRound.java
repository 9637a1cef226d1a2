package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.scoring.CellTally;
import jp.mieru.engagement.scoring.Scoring;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.SameMeasure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Analyses a closed round: reads its answers once, one after the other, decides what is hidden, and stores the rest.
 * Answers are only read and all is stored at the end, so it can be broken off at any moment and begun again.
 */
@Service
public class AnalyseRound {
    /** Goes up whenever the same answers would give other figures; analyses of another version are made anew. */
    static final int VERSION = 4;

    private static final int READ = 60;
    private static final int HIDDEN = 90;
    private static final int DONE = 100;

    private final Rounds rounds;
    private final Units units;
    private final StoreAnalysis store;
    private final int threshold;

    AnalyseRound(
            Rounds rounds, Units units, StoreAnalysis store, @Value("${mieru.engagement.threshold:10}") int threshold) {
        this.rounds = rounds;
        this.units = units;
        this.store = store;
        this.threshold = threshold;
    }

    /**
     * Analyses the round, whether or not it was before.
     *
     * @param percent told how far it has come; whatever it throws ends the work, and nothing is stored
     * @throws IllegalStateException if the round is not closed
     */
    public void now(RoundId round, IntConsumer percent) {
        RoundFrame frame = rounds.frameOf(round);
        Forest forest = frame.units().forest();
        var scoring = Scoring.of(frame.questionnaire(), ScoringMethod.MEAN);
        var cells = new CellTally(scoring, forest, frame.questionnaire().attributes(), true);
        var answers = new QuestionFigures(frame.questionnaire(), scoring, forest);
        read(round, frame, cells, answers, percent);
        CellFigures figures = cells.figures();
        CellHiding hiding = CellHiding.of(
                figures,
                threshold,
                construct -> percent.accept(READ + (HIDDEN - READ) * construct / scoring.constructs()));
        var spreads = new SpreadHiding(figures, hiding, threshold);
        StoreAnalysis.Answers shown = answers.shown(hiding, spreads, threshold);
        percent.accept(HIDDEN);
        store.store(head(round, frame, figures), sameMeasured(round), figures.slots(), spreads, shown);
        percent.accept(DONE);
    }

    private void read(RoundId round, RoundFrame frame, AnswerSink cells, AnswerSink answers, IntConsumer percent) {
        int[] all = frame.answered();
        int total = Math.max(1, all[all.length - 1]);
        int[] read = {0};
        rounds.eachAnswer(round, (unit, weight, values, given) -> {
            cells.respondent(unit, weight, values, given);
            answers.respondent(unit, weight, values, given);
            percent.accept((int) Math.min(READ, (long) READ * ++read[0] / total));
        });
    }

    /** Other closed rounds of the house's own that measured something in the same way. */
    private StoreAnalysis.SameMeasured sameMeasured(RoundId round) {
        RoundSummary summary = rounds.find(round).orElseThrow();
        List<RoundSummary> same = rounds.closed().stream()
                .filter(other -> !summary.gathered() && !other.gathered())
                .filter(other -> compares(rounds.questionnaireOf(other.id()), rounds.questionnaireOf(round)))
                .toList();
        return new StoreAnalysis.SameMeasured(
                same.stream()
                        .filter(other -> other.opensOn().isBefore(summary.opensOn()))
                        .map(RoundSummary::id)
                        .toList(),
                same.stream()
                        .filter(other -> other.opensOn().isAfter(summary.opensOn()))
                        .map(RoundSummary::id)
                        .toList());
    }

    private static boolean compares(Questionnaire one, Questionnaire other) {
        return Stream.concat(
                        other.constructs().stream().map(Construct::code),
                        other.indices().stream().map(Index::code))
                .anyMatch(measure -> SameMeasure.in(one, other, measure));
    }

    private AnalysedRound head(RoundId round, RoundFrame frame, CellFigures figures) {
        RoundSummary summary = rounds.find(round).orElseThrow();
        List<String> measures = figures.scoring().measures();
        return new AnalysedRound(
                summary,
                threshold,
                frame.questionnaire(),
                frame.scope(),
                measures,
                figures.columns(),
                frame.units(),
                frame.identities(),
                kinds(frame, units.asOf(summary.opensOn())),
                frame.answered());
    }

    /** What each unit is; where nobody knows, how deep it stands. */
    private static List<String> kinds(RoundFrame frame, UnitTree tree) {
        Forest forest = frame.units().forest();
        return IntStream.range(0, forest.size())
                .mapToObj(unit -> {
                    var id = frame.identities().get(unit);
                    return id == null
                            ? String.valueOf(forest.depth(unit))
                            : tree.find(id).map(UnitTree.Unit::kind).orElse("");
                })
                .toList();
    }
}
