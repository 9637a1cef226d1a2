package jp.mieru.appraisal.confirming;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** "n results wait for you to confirm them": one statement. */
@Component
class ConfirmationTodos implements TodoSource {
    private final JdbcClient jdbc;

    ConfirmationTodos(JdbcClient jdbc) {
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
                        join appraisal.sheet s on s.id = r.sheet_id and s.stage = 'confirm' and s.staff_id <> r.staff_id
                            and s.left_out is null
                        join appraisal.cycle c on c.id = s.cycle_id and c.state = 'open'
                        left join appraisal.cycle_due d on d.cycle_id = c.id and d.step = 'confirm'
                        where r.staff_id = :staff and r.step = 'confirm' having count(*) > 0
                        """)
                        .param("staff", staff.value())
                        .query((row, number) -> new Todo(
                                "appraisal.todo.confirm",
                                List.of(row.getInt("waiting")),
                                "/appraisal-confirmations",
                                row.getObject("due_on", LocalDate.class)))
                        .list();
    }
}
