package jp.mieru.survey.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.mieru.survey.limesurvey.Structure.Asked;
import jp.mieru.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/** The scales of a questionnaire that is being made: questions whose answers say the same share one. */
final class SharedScales {
    private final List<Scale> scales = new ArrayList<>();

    /** The scale of a question's answers; null if they do not make one. */
    @Nullable
    Scale of(Asked asked) {
        return AnswerScale.of(asked.code(), asked.answers()).map(this::shared).orElse(null);
    }

    /** A scale of numbers from 1 without words. */
    Scale numbered(Asked asked, int points) {
        List<Integer> all = IntStream.rangeClosed(1, points).boxed().toList();
        return shared(new Scale(asked.code(), all, null, List.of()));
    }

    /** All of them so far, in the order of the questions. */
    List<Scale> all() {
        return scales;
    }

    /** The scale that says the same already, if there is one. */
    private Scale shared(Scale scale) {
        for (Scale known : scales) {
            if (known.points().equals(scale.points())
                    && known.labels().equals(scale.labels())
                    && Objects.equals(known.dontKnow(), scale.dontKnow())) {
                return known;
            }
        }
        scales.add(scale);
        return scale;
    }
}
