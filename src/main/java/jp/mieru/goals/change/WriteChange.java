package jp.mieru.goals.change;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.access.Viewer;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.goals.sheet.GoalWords;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.WriteGoal;
import jp.mieru.goals.sheet.WriteGoal.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a proposal while it is a draft. The caller has asked whether it is the viewer's own. */
@Service
public class WriteChange {
    private final Changes changes;
    private final ChangeWriting writing;

    WriteChange(Changes changes, ChangeWriting writing) {
        this.changes = changes;
        this.writing = writing;
    }

    /** The viewer's draft upon agreed goals, begun if there is none; null where there is nothing to propose to. */
    @Transactional
    public @Nullable ChangeId begin(Sight sight, Viewer author) {
        var side = ChangeSights.side(sight);
        return side == null || !sight.sheet().is(SheetState.AGREED)
                ? null
                : writing.begin(sight.sheet(), side, author.account());
    }

    /** Whether the viewer has a draft upon the sheet already. */
    public boolean isBegun(Sight sight, Viewer author) {
        return changes.of(sight.sheet().id()).stream()
                .anyMatch(change -> change.is(ChangeState.DRAFT)
                        && change.author().equals(author.account())
                        && change.side() == ChangeSights.side(sight));
    }

    /**
     * Puts these goals into the viewer's draft upon the goals as they stand, in the place of whatever it held; null where there is
     * nothing to propose to.
     */
    @Transactional
    public @Nullable ChangeId put(Sight sight, List<Goal> goals, Viewer author) {
        var begun = begin(sight, author);
        if (begun != null) {
            writing.lock(begun);
            writing.renew(changes.find(begun).orElseThrow(), sight.sheet(), goals);
        }
        return begun;
    }

    /** Adds a goal at the end. */
    @Transactional
    public Writing add(ChangeId id, GoalWords words) {
        return write(id, wanted -> {
            if (wanted.size() >= WriteGoal.MOST) {
                return Writing.FULL;
            }
            wanted.add(goal(new GoalId(UUID.randomUUID()), 0, words));
            return Writing.WRITTEN;
        });
    }

    /** Replaces a goal as it was in that version. */
    @Transactional
    public Writing change(ChangeId id, GoalId goal, GoalWords words, int version) {
        return write(id, wanted -> {
            var there = Difference.find(wanted, goal);
            if (there == null || there.version() != version) {
                return Writing.OVERTAKEN;
            }
            wanted.set(wanted.indexOf(there), goal(goal, version + 1, words));
            return Writing.WRITTEN;
        });
    }

    /** Drops a goal; one that the proposal itself added is gone. */
    @Transactional
    public Writing drop(ChangeId id, GoalId goal) {
        return write(
                id, wanted -> wanted.removeIf(each -> each.id().equals(goal)) ? Writing.WRITTEN : Writing.OVERTAKEN);
    }

    /** Puts a goal back as it was, whether it was changed or dropped. */
    @Transactional
    public Writing restore(ChangeId id, GoalId goal) {
        var before = changes.find(id).orElseThrow().before();
        var was = Difference.find(before, goal);
        return write(id, wanted -> {
            if (was == null) {
                return Writing.OVERTAKEN;
            }
            wanted.removeIf(each -> each.id().equals(goal));
            wanted.add(Math.min(before.indexOf(was), wanted.size()), was);
            return Writing.WRITTEN;
        });
    }

    private Writing write(ChangeId id, Function<List<Goal>, Writing> written) {
        writing.lock(id);
        var change = changes.find(id).orElseThrow();
        if (!change.is(ChangeState.DRAFT)) {
            return Writing.NO_DRAFT;
        }
        var wanted = new ArrayList<>(change.after());
        var came = written.apply(wanted);
        if (came == Writing.WRITTEN) {
            writing.want(id, wanted);
        }
        return came;
    }

    private static Goal goal(GoalId id, int version, GoalWords words) {
        return new Goal(id, 1, words.statement(), words.ties(), words.exception(), false, version);
    }
}
