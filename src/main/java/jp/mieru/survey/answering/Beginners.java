package jp.mieru.survey.answering;

import java.time.LocalDate;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has seen the questions of a round. Stored apart from every answer, by a transaction of its own. */
@Repository
public class Beginners {
    private final JdbcClient jdbc;

    Beginners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that somebody has begun; the first time stays. */
    public void note(RoundId round, StaffId staff, LocalDate day) {
        jdbc.sql("insert into survey.started (round_id, staff_id, day) values (:round, :staff, :day)"
                        + " on conflict do nothing")
                .param("round", round.value())
                .param("staff", staff.value())
                .param("day", day)
                .update();
    }
}
