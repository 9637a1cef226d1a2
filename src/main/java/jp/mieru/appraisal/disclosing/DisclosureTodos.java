package jp.mieru.appraisal.disclosing;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** "Tell n people their result": for who rates them first, by one statement. */
@Component
class DisclosureTodos implements TodoSource {
    private final JdbcClient jdbc;

    DisclosureTodos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var staff = viewer.staff();
        return staff == null
                ? List.of()
                : jdbc.sql("""
                        select count(*)::int as waiting, min(d.due_on) as due_on
                        from appraisal.rater r
                        join appraisal.sheet s on s.id = r.sheet_id and s.stage = 'fixed' and s.staff_id <> r.staff_id
                        join appraisal.cycle c on c.id = s.cycle_id and c.state = 'open'
                        left join appraisal.cycle_due d on d.cycle_id = c.id and d.step = 'disclose'
                        where r.staff_id = :staff and r.step = 'first' having count(*) > 0
                        """)
                        .param("staff", staff.value())
                        .query((row, number) -> new Todo(
                                "appraisal.todo.disclose",
                                List.of(row.getInt("waiting")),
                                "/ratings",
                                row.getObject("due_on", LocalDate.class)))
                        .list();
    }
}
