package jp.mieru.survey.reminderplan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The day of a round on which units below the goal are reminded by themselves: 1 is the day it was opened. */
@Repository
public class ReminderPlans {
    static final int LATEST = 366;

    private final JdbcClient jdbc;

    ReminderPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day, if there is to be one. */
    public Optional<Integer> of(RoundId round) {
        return jdbc.sql("select day from survey.reminder_plan where round_id = :round order by id desc limit 1")
                .param("round", round.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .optional()
                .flatMap(day -> day);
    }

    /** Sets another day, or none. */
    public void set(RoundId round, @Nullable Integer day, UUID actor) {
        jdbc.sql("insert into survey.reminder_plan (round_id, day, actor) values (:round, :day, :actor)")
                .param("round", round.value())
                .param("day", day)
                .param("actor", actor)
                .update();
    }

    static LocalDate dateOf(RoundSummary round, int day) {
        return round.opensOn().plusDays(day - 1L);
    }
}
