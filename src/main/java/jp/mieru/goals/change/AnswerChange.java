package jp.mieru.goals.change;

import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.ReplaceGoals;
import jp.mieru.goals.sheet.ReplaceGoals.Replacing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a proposal, which takes the place of the goals, or declines it. The caller has asked whether the viewer answers it. */
@Service
public class AnswerChange {
    /** What came of it. */
    public enum Answering {
        DONE,
        /** It was answered or taken back, or the goals were changed meanwhile. */
        OVERTAKEN,
        /** What it would have the goals serve is not there any more, or something is served that it drops. */
        IMPOSSIBLE
    }

    private final Changes changes;
    private final ChangeWriting writing;
    private final ReplaceGoals replace;
    private final AuditTrail audit;

    AnswerChange(Changes changes, ChangeWriting writing, ReplaceGoals replace, AuditTrail audit) {
        this.changes = changes;
        this.writing = writing;
        this.replace = replace;
        this.audit = audit;
    }

    /** Accepts it as it is, all of it. */
    @Transactional
    public Answering accept(ChangeId id, Viewer actor) {
        writing.lock(id);
        var change = changes.find(id).orElseThrow();
        if (!change.is(ChangeState.PROPOSED)) {
            return Answering.OVERTAKEN;
        }
        writing.keepNotes(
                id,
                change.differences().stream()
                        .filter(each -> each.kind() == Difference.Kind.DROPPED)
                        .map(Difference::goal)
                        .map(Goal::id)
                        .collect(Collectors.toSet()));
        var replaced = replace.ofAgreed(
                change.sheet(), change.upon(), change.after(), leader(change, actor), change.reason(), actor);
        if (replaced instanceof Replacing.Done) {
            writing.answer(id, ChangeState.ACCEPTED, "", actor.account());
            return Answering.DONE;
        }
        writing.forgetNotes(id);
        return replaced instanceof Replacing.Overtaken ? Answering.OVERTAKEN : Answering.IMPOSSIBLE;
    }

    /** Declines it with a reason; the goals stay as they are. */
    @Transactional
    public Answering decline(ChangeId id, String reason, GoalSheet sheet, Viewer actor) {
        writing.lock(id);
        if (!changes.find(id).orElseThrow().is(ChangeState.PROPOSED)) {
            return Answering.OVERTAKEN;
        }
        writing.answer(id, ChangeState.DECLINED, reason, actor.account());
        var whose = sheet.person();
        audit.changed(actor, "goals.change-declined", whose, id.toString());
        return Answering.DONE;
    }

    private static UUID leader(Change change, Viewer actor) {
        return switch (change.side()) {
            case WRITER -> actor.account();
            case LEADER -> change.author();
        };
    }
}
