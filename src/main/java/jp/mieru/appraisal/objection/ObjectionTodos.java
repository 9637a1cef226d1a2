package jp.mieru.appraisal.objection;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.stereotype.Component;

/** What waits for the office and for whoever sits in the committee. */
@Component
class ObjectionTodos implements TodoSource {
    private final Complaints complaints;
    private final Consultations consultations;

    ObjectionTodos(Complaints complaints, Consultations consultations) {
        this.complaints = complaints;
        this.consultations = consultations;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var todos = new ArrayList<Todo>();
        if (Who.OFFICE_APPRAISAL.includes(viewer)) {
            add(todos, "appraisal.objection.todo.complaints", complaints.filed(viewer));
            add(todos, "appraisal.objection.todo.consultations", consultations.unanswered(viewer));
        }
        if (viewer.staff() != null) {
            complaints.judgedBy(viewer.staff()).stream()
                    .filter(complaint -> complaint.is(ComplaintState.HEARING))
                    .forEach(complaint ->
                            todos.add(new Todo("appraisal.objection.todo.judge", List.of(), complaint.path(), null)));
        }
        return todos;
    }

    private static void add(List<Todo> todos, String key, long waiting) {
        if (waiting > 0) {
            todos.add(new Todo(key, List.of(waiting), "/appraisal-objections/office", null));
        }
    }
}
