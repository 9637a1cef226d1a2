package jp.mieru.engagement.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.Scoring;
import jp.mieru.engagement.suppression.CellVerdicts;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Counts how questions are answered, and decides what of it is shown beside the scores. */
final class QuestionFigures implements AnswerSink {
    private final Questionnaire questionnaire;
    private final List<String> constructs;
    private final Forest units;
    private final AnswerTally tally;
    private final List<PartialAnswers> partial;

    QuestionFigures(Questionnaire questionnaire, Scoring scoring, Forest units) {
        this.questionnaire = questionnaire;
        this.constructs = scoring.measures().subList(0, scoring.constructs());
        this.units = units;
        this.tally = new AnswerTally(questionnaire, units);
        this.partial = constructs.stream()
                .map(construct -> new PartialAnswers(Measure.of(questionnaire, construct), units))
                .toList();
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        tally.respondent(unit, weight, values, answers);
        for (PartialAnswers construct : partial) {
            construct.respondent(unit, weight, values, answers);
        }
    }

    /** What may be shown where these scores are. Nothing can be counted afterwards. */
    StoreAnalysis.Answers shown(CellHiding scores, int threshold) {
        tally.sumUp();
        partial.forEach(PartialAnswers::sumUp);
        var hiding = new AnswerHiding(tally, units, threshold);
        CellVerdicts[] verdicts = new CellVerdicts[tally.options().size()];
        for (int construct = 0; construct < constructs.size(); construct++) {
            int of = construct;
            int[] places = placesOf(constructs.get(construct));
            List<CellVerdicts> decided = hiding.decide(
                    IntStream.of(places).mapToObj(tally.options()::get).toList(),
                    slot -> !scores.verdict(slot, 0, of).shown(),
                    partial.get(construct));
            IntStream.range(0, places.length).forEach(i -> verdicts[places[i]] = decided.get(i));
        }
        Arrays.setAll(
                verdicts,
                i -> verdicts[i] == null ? hiding.decide(tally.options().get(i)) : verdicts[i]);
        return new StoreAnalysis.Answers(tally, List.of(verdicts));
    }

    /** Places of the construct's questions whose answers can be counted. */
    private int[] placesOf(String construct) {
        return IntStream.range(0, tally.options().size())
                .filter(place -> {
                    Question question = questionnaire
                            .questions()
                            .get(tally.options().get(place).question());
                    return question.type().scored() && construct.equals(question.construct());
                })
                .toArray();
    }
}
