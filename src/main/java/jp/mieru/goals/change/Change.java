package jp.mieru.goals.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.SheetState;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to change agreed goals.
 *
 * @param upon version of the sheet that it changes
 * @param side whose proposal it is
 * @param author the account that wrote it
 * @param reason why; may be empty in a draft
 * @param proposedAt null for a draft
 * @param answer why it was declined, else empty
 * @param answeredBy the account that accepted or declined, null as long as nobody did
 * @param before all goals as they were
 * @param after all goals as they are to be
 */
public record Change(
        ChangeId id,
        SheetId sheet,
        int upon,
        Side side,
        ChangeState state,
        UUID author,
        String reason,
        @Nullable Instant proposedAt,
        String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        List<Goal> before,
        List<Goal> after) {
    public static final int LONGEST_REASON = 1000;

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public boolean is(ChangeState other) {
        return state == other;
    }

    public Optional<Goal> wanted(GoalId goal) {
        return after.stream().filter(each -> each.id().equals(goal)).findFirst();
    }

    /** The sheet as it would be, still to be written on. */
    public GoalSheet upon(GoalSheet sheet) {
        return new GoalSheet(sheet.id(), sheet.year(), sheet.owner(), SheetState.DRAFT, sheet.version(), after);
    }

    /** Whether it still waits and the goals are no longer those that it changes. */
    public boolean isStale(GoalSheet sheet) {
        return (state == ChangeState.DRAFT || state == ChangeState.PROPOSED)
                && (sheet.version() != upon || !sheet.is(SheetState.AGREED));
    }

    /** Every goal before and after: those that stay in their order, then the new ones. */
    public List<Difference> differences() {
        return Difference.between(before, after);
    }
}
