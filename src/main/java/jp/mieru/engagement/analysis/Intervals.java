package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.Optional;
import jp.mieru.engagement.statistics.Means;
import jp.mieru.engagement.statistics.Tenths;
import jp.mieru.platform.statistics.Interval;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;

/** Where scores lie with 95 % confidence, with one decimal, and within the ends of their scale where it has some. */
record Intervals(Questionnaire questionnaire) {
    private static final double FULL = 100;

    /**
     * Where the score lies; none where it is hidden or cannot be told.
     *
     * @param people how many were asked, 0 where nobody knows
     */
    Optional<Interval> of(Figure figure, int people, String measure) {
        return figure.sample()
                .flatMap(sample -> Means.interval(sample, people))
                .map(Tenths::of)
                .map(interval -> bounded(measure) ? interval.within(0, FULL) : interval);
    }

    /** Whether all that the measure is made of has ends, so that scores lie between 0 and 100. */
    private boolean bounded(String measure) {
        List<String> constructs = questionnaire.index(measure).map(Index::of).orElse(List.of(measure));
        return questionnaire.questions().stream()
                .filter(question -> question.type().scored())
                .filter(question -> question.construct() != null && constructs.contains(question.construct()))
                .allMatch(question -> questionnaire.rangeOf(question) != null);
    }
}
