package jp.mieru.dialogue.notes;

import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Side;
import jp.mieru.dialogue.interview.TellOther;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Either side writes down what is to be done, and takes it off again; its owner says when it is done. */
@Service
class KeepFollowUps {
    private final FollowUps followUps;
    private final TellOther tell;
    private final AuditTrail audit;

    KeepFollowUps(FollowUps followUps, TellOther tell, AuditTrail audit) {
        this.followUps = followUps;
        this.tell = tell;
        this.audit = audit;
    }

    @Transactional
    void add(Seat seat, String text, Side owner, LocalDate due, Viewer actor) {
        followUps.add(seat.interview().id(), text, owner, due);
        done(seat, "follow-up-added", actor);
        tell.tell(seat, "follow-up-added");
    }

    /** Notes that it is done, or not after all; false if it is none of this side's. */
    @Transactional
    boolean finish(Seat seat, UUID id, boolean done, Viewer actor) {
        boolean changed = followUps.finish(seat.interview().id(), id, seat.side(), done);
        if (changed) {
            done(seat, done ? "follow-up-done" : "follow-up-reopened", actor);
        }
        return changed;
    }

    @Transactional
    boolean remove(Seat seat, UUID id, Viewer actor) {
        boolean removed = followUps.remove(seat.interview().id(), id);
        if (removed) {
            done(seat, "follow-up-removed", actor);
            tell.tell(seat, "follow-up-removed");
        }
        return removed;
    }

    private void done(Seat seat, String what, Viewer actor) {
        var is = seat.interview();
        audit.changed(
                actor,
                "dialogue." + what,
                is.staff(),
                is.kind().word() + " " + is.year().year());
    }
}
