package jp.mieru.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is waiting for a person. Each module that gives people something to do has one. */
public interface TodoSource {
    /**
     * Something to do.
     *
     * @param key message key of the sentence
     * @param arguments what its places are filled with
     * @param href where it is done
     * @param due last day, if there is one
     */
    record Todo(
            String key,
            List<Object> arguments,
            String href,
            @Nullable LocalDate due) {
        /** What is due first stands first; what has no last day after all that has one. */
        public static final Comparator<Todo> BY_DUE =
                Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    List<Todo> todosOf(Viewer viewer);
}
