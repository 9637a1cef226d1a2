package jp.mieru.goals.sheet;

import java.util.List;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/**
 * One goal on a sheet.
 *
 * @param place its place on the sheet, from 1
 * @param ties what it serves; empty while nothing was chosen, or with an exception
 * @param exception why it serves nothing above it, or null
 * @param exceptionAccepted whether whoever agreed to the sheet accepted that
 * @param version goes up with each change of what it says or serves
 */
public record Goal(
        GoalId id,
        int place,
        Statement statement,
        List<Tie> ties,
        @Nullable String exception,
        boolean exceptionAccepted,
        int version) {
    public Goal {
        ties = List.copyOf(ties);
    }
}
