package jp.mieru.goals.aid;

import java.util.stream.Stream;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;

/** A goal as far as it is typed, for hints. What cannot be read counts as missing; the form itself says what is wrong. */
record TypedGoal(
        @Nullable String title,
        @Nullable String measure,
        @Nullable String target,
        @Nullable String dueOn,
        @Nullable String parent1,
        @Nullable String parent2,
        @Nullable String parent3,
        @Nullable String parent4,
        @Nullable String parent5,
        @Nullable String exception) {
    Statement statement() {
        return new Statement(
                text(title),
                text(measure),
                text(target),
                JapaneseDates.parse(text(dueOn)).orElse(null),
                0,
                Difficulty.NORMAL);
    }

    /** Whether it serves something, or says why it does not. */
    boolean isTied() {
        return Stream.of(text(parent1), text(parent2), text(parent3), text(parent4), text(parent5), text(exception))
                .anyMatch(typed -> !typed.isEmpty());
    }

    /** Whether nothing is typed yet that could be read. */
    boolean isEmpty() {
        return Stream.of(text(title), text(measure), text(target)).allMatch(String::isEmpty);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Normal.trim(typed);
    }
}
