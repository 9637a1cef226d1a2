package jp.mieru.goals.sheet;

import java.util.List;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a goal.
 *
 * @param ties what it is to serve, at most {@value #MOST_SERVED}
 * @param exception why it serves nothing, or null; never with ties
 */
public record GoalWords(
        Statement statement, List<Tie> ties, @Nullable String exception) {
    /** Whoever serves more than that serves nothing in particular. */
    public static final int MOST_SERVED = 5;

    public GoalWords {
        ties = List.copyOf(ties);
        if (ties.size() > MOST_SERVED) {
            throw new IllegalArgumentException("serves " + ties.size());
        }
        if (exception != null && !ties.isEmpty()) {
            throw new IllegalArgumentException("serves something and says why it does not");
        }
    }

    List<GoalId> parents() {
        return ties.stream().flatMap(tie -> tie.parent().stream()).toList();
    }
}
