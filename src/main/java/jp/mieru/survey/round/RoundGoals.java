package jp.mieru.survey.round;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rate of answers that every unit is to reach, in percent, 1 to 100. The latest holds; earlier ones stay with who set them. */
@Repository
public class RoundGoals {
    private final JdbcClient jdbc;

    RoundGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a goal, or none, was typed. */
    public static boolean isWritten(@Nullable String typed) {
        return clean(typed).matches("|100|[1-9][0-9]?");
    }

    /** The goal as typed, where it {@link #isWritten}; null for none. */
    public static @Nullable Integer read(@Nullable String typed) {
        String text = clean(typed);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : Normal.code(typed).replace("%", "").strip();
    }

    /** The goal of a round, if it has one. */
    public Optional<Integer> of(RoundId round) {
        return jdbc.sql("select percent from survey.round_goal where round_id = :round order by id desc limit 1")
                .param("round", round.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .optional()
                .flatMap(goal -> goal);
    }

    /** Sets another goal, or none. */
    public void set(RoundId round, @Nullable Integer percent, @Nullable UUID actor) {
        jdbc.sql("insert into survey.round_goal (round_id, percent, actor) values (:round, :percent, :actor)")
                .param("round", round.value())
                .param("percent", percent)
                .param("actor", actor)
                .update();
    }
}
