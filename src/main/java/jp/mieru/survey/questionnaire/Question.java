package jp.mieru.survey.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param construct code of the construct it belongs to, if to any
 * @param scale code of its scale, for a scale question only
 * @param reversed whether a high answer means little of the construct
 * @param required whether the page asks again when it is left blank
 * @param range the ends of a number question, where it has any
 * @param choices what a choice question offers, in order; empty for other types
 */
public record Question(
        String code,
        @Nullable String construct,
        QuestionType type,
        @Nullable String scale,
        boolean reversed,
        boolean required,
        Text text,
        @Nullable Range range,
        List<Choice> choices) {
    /** The greatest number of choices, so that any set of them fits a single-precision number. */
    public static final int MOST_CHOICES = 24;

    public Question {
        choices = List.copyOf(choices);
    }
}
