package jp.mieru.appraisal.ratercheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** The check of this fiscal year, for raters who have not taken it once the office called for it. */
@Component
class CheckTodos implements TodoSource {
    private final CheckCalls calls;
    private final RaterCircle circle;
    private final Clock clock;

    CheckTodos(CheckCalls calls, RaterCircle circle, Clock clock) {
        this.calls = calls;
        this.circle = circle;
        this.clock = clock;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var self = viewer.staff();
        return self == null
                ? List.of()
                : calls
                        .dueFor(self, FiscalYear.of(LocalDate.now(clock)))
                        .filter(due -> circle.includes(viewer))
                        .stream()
                        .map(due -> new Todo("appraisal.todo.check", List.of(), "/rater-check", due))
                        .toList();
    }
}
