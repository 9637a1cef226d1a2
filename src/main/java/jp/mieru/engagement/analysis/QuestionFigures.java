package jp.mieru.engagement.analysis;

import java.util.Arrays;
import java.util.BitSet;
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
    StoreAnalysis.Answers shown(CellHiding scores, SpreadHiding spreads, int threshold) {
        tally.sumUp();
        partial.forEach(PartialAnswers::sumUp);
        var hiding = new AnswerHiding(tally, units, threshold);
        CellVerdicts[] verdicts = new CellVerdicts[tally.options().size()];
        for (int construct = 0; construct < constructs.size(); construct++) {
            int[] places = placesOf(constructs.get(construct));
            List<CellVerdicts> decided = decide(construct, places, hiding, scores, spreads);
            IntStream.range(0, places.length).forEach(i -> verdicts[places[i]] = decided.get(i));
        }
        Arrays.setAll(
                verdicts,
                i -> verdicts[i] == null ? hiding.decide(tally.options().get(i)) : verdicts[i]);
        return new StoreAnalysis.Answers(tally, List.of(verdicts));
    }

    private List<CellVerdicts> decide(
            int construct, int[] places, AnswerHiding hiding, CellHiding scores, SpreadHiding spreads) {
        List<AnswerOptions> questions =
                IntStream.of(places).mapToObj(tally.options()::get).toList();
        boolean all = !questions.isEmpty() && partial.get(construct).isToldBy(questions);
        BitSet notAll = new BitSet();
        BitSet none = new BitSet();
        while (true) {
            List<CellVerdicts> decided = hiding.decide(
                    questions,
                    slot -> !scores.verdict(slot, 0, construct).shown() || none.get(slot),
                    partial.get(construct),
                    notAll);
            BitSet tooMuch = all ? tooMuch(construct, questions, decided, spreads) : new BitSet();
            if (tooMuch.isEmpty()) {
                return decided;
            }
            (questions.size() == 1 ? none : notAll).or(tooMuch);
        }
    }

    /** Where the answers to all questions of a construct tell too much of how scores differ. */
    private BitSet tooMuch(
            int construct, List<AnswerOptions> questions, List<CellVerdicts> decided, SpreadHiding spreads) {
        BitSet told = told(decided.getFirst());
        decided.forEach(question -> told.and(told(question)));
        return questions.size() == 1
                ? spreads.tell(construct, told)
                : spreads.tellAll(
                        construct,
                        told,
                        (slot, within) -> questions.stream()
                                .mapToDouble(question -> tally.spread(question, slot, within))
                                .average()
                                .orElse(0));
    }

    private BitSet told(CellVerdicts verdicts) {
        BitSet told = new BitSet();
        partial.getFirst().slots().filter(slot -> verdicts.shown(slot, 0)).forEach(told::set);
        return told;
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
