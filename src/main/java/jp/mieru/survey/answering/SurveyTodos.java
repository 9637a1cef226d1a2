package jp.mieru.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Component;

/** "Answer the survey by …", for those who have not. */
@Component
class SurveyTodos implements TodoSource {
    private final AskedSurveys surveys;
    private final Clock clock;

    SurveyTodos(AskedSurveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return surveys.of(viewer).stream()
                .filter(survey -> survey.waits(today))
                .map(survey -> new Todo(
                        "survey.answer.todo", List.of(survey.title()), "/surveys/" + survey.round(), survey.closesOn()))
                .toList();
    }
}
