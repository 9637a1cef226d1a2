package jp.mieru.survey.personal;

import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one page of a person's sheet in after the other, and none while its round closes; whoever has waited sees what was
 * done meanwhile. Until the transaction ends.
 */
@Component
class OneSheetAtATime {
    private final JdbcClient jdbc;

    OneSheetAtATime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(RoundId round, StaffId staff) {
        jdbc.sql("lock table survey.turnout in row exclusive mode").update(); // closing has this table for itself
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sheet, 0))")
                .param("sheet", "survey sheet " + round + " " + staff)
                .query((row, number) -> number)
                .list();
    }
}
