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
 * @param section code of the section it stands in, where the questionnaire has sections
 * @param onlyIf of whom it is asked; null: of everybody
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
        List<Choice> choices,
        @Nullable String section,
        @Nullable Condition onlyIf) {
    /** The greatest number of choices, so that any set of them fits a single-precision number. */
    public static final int MOST_CHOICES = 24;

    public Question {
        choices = List.copyOf(choices);
    }

    /** A question that is asked of everybody, of a questionnaire without sections. */
    public Question(
            String code,
            @Nullable String construct,
            QuestionType type,
            @Nullable String scale,
            boolean reversed,
            boolean required,
            Text text,
            @Nullable Range range,
            List<Choice> choices) {
        this(code, construct, type, scale, reversed, required, text, range, choices, null, null);
    }

    /** The same, standing in a section and asked of some. */
    public Question in(@Nullable String otherSection, @Nullable Condition otherCondition) {
        return new Question(
                code, construct, type, scale, reversed, required, text, range, choices, otherSection, otherCondition);
    }
}
