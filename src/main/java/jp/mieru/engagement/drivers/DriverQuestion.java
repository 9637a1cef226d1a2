package jp.mieru.engagement.drivers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Questionnaire;

/**
 * Which constructs may explain an outcome: all that can be scored, but for the outcome and what the questionnaire
 * itself calls an outcome.
 *
 * @param predictors codes of the constructs, in the order of the questionnaire
 * @param measures the questions of each predictor and, last, of the outcome
 */
record DriverQuestion(List<String> predictors, List<List<Measure>> measures) {
    /** Asks for the drivers of an outcome; empty if it is no construct that can be scored. */
    static Optional<DriverQuestion> of(Questionnaire questionnaire, String outcome, ScoringMethod method) {
        List<String> predictors = questionnaire.constructs().stream()
                .filter(construct -> !construct.outcome())
                .map(Construct::code)
                .filter(code -> !code.equals(outcome)
                        && !measures(questionnaire, code, method).isEmpty())
                .toList();
        List<List<Measure>> measures = Stream.concat(predictors.stream(), Stream.of(outcome))
                .map(code -> measures(questionnaire, code, method))
                .toList();
        return measures.getLast().isEmpty() ? Optional.empty() : Optional.of(new DriverQuestion(predictors, measures));
    }

    private static List<Measure> measures(Questionnaire questionnaire, String construct, ScoringMethod method) {
        return method.scorable(Measure.of(questionnaire, construct));
    }
}
