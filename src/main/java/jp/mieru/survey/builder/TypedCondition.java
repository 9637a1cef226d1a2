package jp.mieru.survey.builder;

import java.util.List;
import java.util.regex.Pattern;
import jp.mieru.survey.questionnaire.Condition;
import org.jspecify.annotations.Nullable;

/** A condition as it is typed: the question that it hangs on, and answers separated by commas. */
final class TypedCondition {
    private static final Pattern BETWEEN = Pattern.compile("[,、，;\\n]");

    private TypedCondition() {}

    /** The condition, null where no question was chosen. */
    static @Nullable Condition of(@Nullable String question, @Nullable String answers) {
        if (question == null || Typed.blank(question)) {
            return null;
        }
        List<String> each = answers == null
                ? List.of()
                : BETWEEN.splitAsStream(answers)
                        .filter(answer -> !Typed.blank(answer))
                        .map(Typed::code)
                        .toList();
        return new Condition(Typed.code(question), each);
    }

    static @Nullable String question(@Nullable Condition condition) {
        return condition == null ? null : condition.question();
    }

    static @Nullable String answers(@Nullable Condition condition) {
        return condition == null ? null : String.join(", ", condition.answers());
    }
}
