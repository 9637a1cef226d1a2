package jp.mieru.survey.questionnaire;

import java.util.List;

/**
 * "Only if": a question or a section is asked only of those who gave one of these answers to an earlier question.
 *
 * @param question code of the earlier question: on a scale, of choices, or yes or no
 * @param answers one or more of its answers as files write them: points, what stands for "don't know", codes of choices,
 *     {@code yes} or {@code no}
 */
public record Condition(String question, List<String> answers) {
    /** The answer yes. */
    public static final String YES = "yes";

    /** The answer no. */
    public static final String NO = "no";

    public Condition {
        answers = List.copyOf(answers);
    }
}
