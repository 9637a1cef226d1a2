package jp.mieru.engagement.drivers;

import java.util.Optional;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundAnswers;

/** The drivers of an outcome in a closed round, for the whole and for any unit large enough. */
final class RoundDrivers {
    private final DriverQuestion question;
    private final CompleteAnswers complete;
    private final Forest units;

    private RoundDrivers(DriverQuestion question, CompleteAnswers complete, Forest units) {
        this.question = question;
        this.complete = complete;
        this.units = units;
    }

    /** Looks at the complete answers of a round, or at nothing if the outcome is no construct that can be scored. */
    static Optional<RoundDrivers> of(RoundAnswers round, String outcome, ScoringMethod method) {
        Forest units = round.units().forest();
        return DriverQuestion.of(round.questionnaire(), outcome, method)
                .map(question -> new RoundDrivers(
                        question, CompleteAnswers.of(round.answers(), units, question.measures(), method), units));
    }

    /**
     * The drivers in a unit, {@link Forest#WHOLE} for all. There are none where so few answered completely, or where
     * the difference to other units could tell of so few; nor where there are too few to tell the constructs apart.
     */
    Optional<DriverAnalysis> in(int unit, Suppression suppression) {
        int[] respondents = complete.respondents();
        boolean shown =
                suppression.decide(units, respondents).get(units.slot(unit)).shown();
        return shown
                        && DriverAnalysis.enough(
                                respondents[units.slot(unit)],
                                question.predictors().size())
                ? Optional.of(DriverAnalysis.of(question.predictors(), complete.within(unit)))
                : Optional.empty();
    }
}
