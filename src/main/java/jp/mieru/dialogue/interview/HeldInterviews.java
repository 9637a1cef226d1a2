package jp.mieru.dialogue.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.Interviews;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what other modules ask. */
@Component
class HeldInterviews implements Interviews {
    private final JdbcClient jdbc;

    HeldInterviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> heldOf(StaffId staff, FiscalYear year) {
        return jdbc.sql("""
                        select id, kind, held_on from dialogue.interview
                        where staff_id = :staff and year = :year and state = 'held' order by held_on, id
                        """)
                .param("staff", staff.value())
                .param("year", year.year())
                .query((row, number) -> new Held(
                        new InterviewId(row.getObject("id", UUID.class)),
                        InterviewKind.ofWord(row.getString("kind")).orElseThrow(),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }
}
