package jp.mieru.appraisal.exercise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.support.NewRaters;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** A case to rate, for whoever rates first for the first time once the office called for it. */
@Component
class ExerciseTodos implements TodoSource {
    private final ExerciseRecords records;
    private final NewRaters newRaters;
    private final Clock clock;

    ExerciseTodos(ExerciseRecords records, NewRaters newRaters, Clock clock) {
        this.records = records;
        this.newRaters = newRaters;
        this.clock = clock;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var self = viewer.staff();
        var year = FiscalYear.of(LocalDate.now(clock));
        return self == null
                ? List.of()
                : records.dueFor(self, year).filter(due -> newRaters.include(self, year)).stream()
                        .map(due -> new Todo("appraisal.todo.exercise", List.of(), "/rater-exercises", due))
                        .toList();
    }
}
