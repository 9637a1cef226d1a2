package jp.mieru.goals.sheet;

import java.time.Instant;
import jp.mieru.goals.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in a list.
 *
 * @param goals how many there are
 * @param weight sum of their weights
 * @param exceptions how many of them serve nothing and say why
 * @param lastStep the last that happened to it, null if nothing did
 * @param lastAt when that was
 * @param toLeader whether a change that its writer proposes waits for whoever agrees
 * @param toWriter whether a change that its leader proposes waits for whoever writes it
 */
public record SheetSummary(
        SheetId id,
        Owner owner,
        SheetState state,
        int goals,
        int weight,
        int exceptions,
        @Nullable String lastStep,
        @Nullable Instant lastAt,
        boolean toLeader,
        boolean toWriter) {
    /** Whether it was given back and has not been handed in since. */
    public boolean isReturned() {
        return state == SheetState.DRAFT && "returned".equals(lastStep);
    }
}
