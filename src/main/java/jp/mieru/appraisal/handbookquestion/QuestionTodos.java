package jp.mieru.appraisal.handbookquestion;

import java.util.List;
import jp.mieru.access.Duty;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Component;

/** Questions that wait for the office's answer. */
@Component
class QuestionTodos implements TodoSource {
    private final Entries entries;

    QuestionTodos(Entries entries) {
        this.entries = entries;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        int waiting = viewer.has(Duty.APPRAISAL) ? entries.waiting() : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Todo("appraisal.todo.questions", List.of(waiting), "/handbook-questions", null));
    }
}
