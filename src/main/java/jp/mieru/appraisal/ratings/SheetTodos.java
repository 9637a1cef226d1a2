package jp.mieru.appraisal.ratings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** "Write your self-assessment", "it came back", "n wait for your rating": by two statements. */
@Component
class SheetTodos implements TodoSource {
    private final JdbcClient jdbc;

    SheetTodos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var staff = viewer.staff();
        if (staff == null) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        jdbc.sql("""
                        select s.id, d.due_on,
                               (select t.step from appraisal.sheet_step t where t.sheet_id = s.id order by number desc limit 1) as last
                        from appraisal.sheet s
                        join appraisal.cycle c on c.id = s.cycle_id and c.state = 'open'
                        left join appraisal.cycle_due d on d.cycle_id = c.id and d.step = 'self'
                        where s.staff_id = :staff and s.stage = 'self' and s.left_out is null
                        """).param("staff", staff.value()).query(row -> {
            boolean back = "sent-back".equals(row.getString("last"));
            todos.add(new Todo(
                    back ? "appraisal.todo.self.returned" : "appraisal.todo.self",
                    List.of(),
                    "/appraisal-sheets/" + row.getObject("id", UUID.class),
                    row.getObject("due_on", LocalDate.class)));
        });
        jdbc.sql("""
                        select count(*)::int as waiting, min(d.due_on) as due_on
                        from appraisal.rater r
                        join appraisal.sheet s on s.id = r.sheet_id and s.stage = r.step and s.staff_id <> r.staff_id
                            and s.left_out is null
                        join appraisal.cycle c on c.id = s.cycle_id and c.state = 'open'
                        left join appraisal.cycle_due d on d.cycle_id = c.id and d.step = r.step
                        where r.staff_id = :staff and r.step <> 'confirm'
                        """).param("staff", staff.value()).query(row -> {
            int waiting = row.getInt("waiting");
            if (waiting > 0) {
                todos.add(new Todo(
                        "appraisal.todo.ratings",
                        List.of(waiting),
                        "/ratings",
                        row.getObject("due_on", LocalDate.class)));
            }
        });
        return todos;
    }
}
