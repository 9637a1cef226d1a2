package jp.mieru.appraisal.handbook;

import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.support.RaterCircle;
import org.springframework.stereotype.Component;

/** A version of the handbook that a rater has not read yet. */
@Component
class HandbookTodos implements TodoSource {
    private final HandbookReadings readings;
    private final RaterCircle circle;

    HandbookTodos(HandbookReadings readings, RaterCircle circle) {
        this.readings = readings;
        this.circle = circle;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var self = viewer.staff();
        return self == null
                ? List.of()
                : readings.unread(self).filter(version -> circle.includes(viewer)).stream()
                        .map(version -> new Todo("appraisal.todo.handbook", List.of(version), "/handbook", null))
                        .toList();
    }
}
