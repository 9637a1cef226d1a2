package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.SheetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when somebody may complain although the time was over. */
@Repository
class Excuses {
    private final JdbcClient jdbc;
    private final Clock clock;

    Excuses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a complaint of this sheet was let in late; empty where it was not. */
    Optional<String> why(SheetId sheet) {
        return jdbc.sql("select reason from appraisal.complaint_excuse where sheet_id = :sheet")
                .param("sheet", sheet.value())
                .query(String.class)
                .optional();
    }

    /** Excuses, or until another day. */
    void put(SheetId sheet, LocalDate lastDay, String reason, UUID account) {
        jdbc.sql("""
                        insert into appraisal.complaint_excuse (sheet_id, last_day, reason, excused_by, excused_at)
                        values (:sheet, :last, :reason, :account, :now) on conflict (sheet_id) do update
                        set last_day = excluded.last_day, reason = excluded.reason, excused_by = excluded.excused_by,
                            excused_at = excluded.excused_at
                        """)
                .param("sheet", sheet.value())
                .param("last", lastDay)
                .param("reason", reason)
                .param("account", account)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
