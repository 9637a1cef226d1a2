package jp.mieru.engagement.feedback;

import java.util.List;
import jp.mieru.engagement.planpages.UnitPlans.AfterRound;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to a unit beside its figures.
 *
 * @param sentences one to three, in the reader's language
 * @param readings the scores that are shown with how to read each, those to begin with first
 * @param next what the unit does, null where there is nothing to do: answers gathered elsewhere
 */
public record Feedback(
        List<String> sentences,
        List<Reading> readings,
        @Nullable AfterRound next) {
    public Feedback {
        sentences = List.copyOf(sentences);
        readings = List.copyOf(readings);
    }

    /** Those to begin with. */
    public List<Reading> first() {
        return readings.stream().filter(Reading::first).toList();
    }
}
