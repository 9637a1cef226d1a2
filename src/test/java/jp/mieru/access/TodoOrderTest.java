package jp.mieru.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mieru.access.TodoSource.Todo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodoOrderTest {
    @Test
    void whatIsDueFirstStandsFirstAndWhatHasNoLastDayAtTheEnd() {
        assertThat(Stream.of(
                                todo("open", null),
                                todo("next year", LocalDate.of(2027, 3, 31)),
                                todo("this week", LocalDate.of(2026, 11, 27)))
                        .sorted(Todo.BY_DUE)
                        .map(Todo::key))
                .containsExactly("this week", "next year", "open");
    }

    private static Todo todo(String key, @Nullable LocalDate due) {
        return new Todo(key, List.of(), "/", due);
    }
}
