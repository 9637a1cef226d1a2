package jp.mieru.engagement.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mieru.engagement.importance.DriverAnalysis;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundFrame;
import org.jspecify.annotations.Nullable;

/** The drivers of an outcome in a closed round, for the whole and for any unit large enough. */
final class RoundDrivers {
    private final DriverQuestion question;
    private final CompleteAnswers complete;
    private final Forest units;
    private final int[] respondents;
    private final List<Verdict> verdicts;

    private RoundDrivers(DriverQuestion question, CompleteAnswers complete, Forest units, Suppression suppression) {
        this.question = question;
        this.complete = complete;
        this.units = units;
        this.respondents = complete.respondents();
        this.verdicts = suppression.decide(units, respondents);
    }

    /** Takes the answers of a round, and then tells what goes with an outcome. */
    static final class Sink implements AnswerSink {
        private final DriverQuestion question;
        private final CompleteAnswers complete;
        private final Forest units;

        private Sink(DriverQuestion question, Forest units, CompleteAnswers complete) {
            this.question = question;
            this.complete = complete;
            this.units = units;
        }

        @Override
        public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
            complete.respondent(unit, weight, values, answers);
        }

        RoundDrivers drivers(Suppression suppression) {
            return new RoundDrivers(question, complete, units, suppression);
        }
    }

    /**
     * For the answers of a round; empty if the outcome is no construct that can be scored.
     *
     * @param fewest people that a unit must have for anything to be told of it
     * @param outcomes that are looked at together, this one among them
     */
    static Optional<Sink> of(RoundFrame round, String outcome, ScoringMethod method, int fewest, int outcomes) {
        Forest units = round.units().forest();
        int[] people = Arrays.stream(round.answered())
                .map(answered -> answered < fewest ? 0 : answered)
                .toArray();
        return DriverQuestion.of(round.questionnaire(), outcome, method).map(question -> {
            var measures = question.measures();
            int groups = SampleGroups.most(people, measures.size(), outcomes);
            return new Sink(question, units, new CompleteAnswers(units, measures, method, people, groups));
        });
    }

    /** Units with at least so many complete answers that drivers can be told of, in order; the whole comes first. */
    IntStream units(int fewest) {
        return IntStream.rangeClosed(Forest.WHOLE, units.size() - 1)
                .filter(unit -> people(unit) >= fewest && canBeTold(unit));
    }

    /** Complete answers in a unit. */
    int people(int unit) {
        return respondents[units.slot(unit)];
    }

    /**
     * The drivers in a unit, {@link Forest#WHOLE} for all. There are none where so few answered completely, or where
     * the difference to other units could tell of so few; nor where there are too few to tell the constructs apart.
     */
    Optional<DriverAnalysis> in(int unit) {
        return canBeTold(unit)
                ? Optional.of(DriverAnalysis.of(question.predictors(), complete.within(unit)))
                : Optional.empty();
    }

    private boolean canBeTold(int unit) {
        return verdicts.get(units.slot(unit)).shown()
                && DriverAnalysis.enough(people(unit), question.predictors().size());
    }
}
