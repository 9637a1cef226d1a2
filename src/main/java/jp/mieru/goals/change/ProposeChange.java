package jp.mieru.goals.change;

import java.util.List;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.ReadyToSubmit;
import jp.mieru.goals.sheet.ReadyToSubmit.Missing;
import jp.mieru.goals.sheet.ReplaceGoals;
import jp.mieru.goals.sheet.ReplaceGoals.Refusal;
import jp.mieru.goals.sheet.SheetState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a change to the other side, takes it back, or puts it upon goals that were changed meanwhile. */
@Service
public class ProposeChange {
    /** What came of it. */
    public sealed interface Proposing {
        record Done() implements Proposing {}

        /** The goals are no longer those that the proposal changes, or it is no draft any more. */
        record Overtaken() implements Proposing {}

        /** It changes nothing. */
        record Nothing() implements Proposing {}

        record Incomplete() implements Proposing {}

        /** Another proposal of the same side waits for its answer; one that the goals went past is withdrawn instead. */
        record Another() implements Proposing {}
    }

    private final Changes changes;
    private final ChangeWriting writing;
    private final GoalSheets sheets;
    private final ReplaceGoals replace;

    ProposeChange(Changes changes, ChangeWriting writing, GoalSheets sheets, ReplaceGoals replace) {
        this.changes = changes;
        this.writing = writing;
        this.sheets = sheets;
        this.replace = replace;
    }

    /** What is missing in the goals as the proposal would have them. */
    public static List<Missing> missing(Change change, GoalSheet sheet) {
        return ReadyToSubmit.missing(change.upon(sheet));
    }

    /** What cannot be in the goals as the proposal would have them. */
    public List<Refusal> refusals(Change change, GoalSheet sheet) {
        return replace.refusals(sheet, change.after());
    }

    /** Lays it before the other side. The reason is kept even if it cannot be proposed yet. */
    @Transactional
    public Proposing propose(ChangeId id, String reason) {
        writing.lock(id);
        var change = changes.find(id).orElseThrow();
        var sheet = sheets.find(change.sheet()).orElseThrow();
        if (!change.is(ChangeState.DRAFT) || change.isStale(sheet)) {
            return new Proposing.Overtaken();
        }
        var faults = why(change, sheet);
        writing.reason(id, reason, faults instanceof Proposing.Done);
        return faults;
    }

    private Proposing why(Change change, GoalSheet sheet) {
        if (change.differences().stream().allMatch(each -> each.kind() == Difference.Kind.SAME)) {
            return new Proposing.Nothing();
        }
        if (!missing(change, sheet).isEmpty() || !refusals(change, sheet).isEmpty()) {
            return new Proposing.Incomplete();
        }
        writing.withdrawStale(sheet.id(), change.side());
        return changes.of(sheet.id()).stream()
                        .anyMatch(other -> other.is(ChangeState.PROPOSED) && other.side() == change.side())
                ? new Proposing.Another()
                : new Proposing.Done();
    }

    /** Takes it back; a draft is gone. False if it was answered meanwhile. */
    @Transactional
    public boolean withdraw(ChangeId id) {
        writing.lock(id);
        var change = changes.find(id).orElseThrow();
        switch (change.state()) {
            case DRAFT -> writing.discard(id);
            case PROPOSED -> writing.withdraw(id);
            case ACCEPTED, DECLINED, WITHDRAWN -> {
                return false;
            }
        }
        return true;
    }

    /** Puts it upon the goals as they stand now, as a draft. False if there is nothing to be changed any more. */
    @Transactional
    public boolean renew(ChangeId id) {
        writing.lock(id);
        var change = changes.find(id).orElseThrow();
        var sheet = sheets.find(change.sheet()).orElseThrow();
        if (!change.isStale(sheet) || !sheet.is(SheetState.AGREED)) {
            return false;
        }
        writing.renew(change, sheet, Renewed.upon(sheet.goals(), change));
        return true;
    }
}
