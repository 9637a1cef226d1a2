package jp.mieru.dialogue.interview;

import java.util.List;
import java.util.Objects;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** One side proposes an interview. The caller has asked whether the one leads the other, and looked at the times. */
@Service
public class ProposeInterview {
    private final InterviewStore interviews;
    private final MoveInterview move;

    ProposeInterview(InterviewStore interviews, MoveInterview move) {
        this.interviews = interviews;
        this.move = move;
    }

    /**
     * Proposes one.
     *
     * @throws IllegalArgumentException if the person may not ask for this kind
     */
    @Transactional
    public Proposed propose(
            InterviewKind kind, FiscalYear year, Side by, StaffId other, List<Slot> times, Viewer actor) {
        if (by == Side.STAFF && !kind.isProposedByThePerson()) {
            throw new IllegalArgumentException(kind + " is proposed by whoever leads");
        }
        var self = Objects.requireNonNull(actor.staff());
        var leader = by == Side.LEADER ? self : other;
        var staff = by == Side.LEADER ? other : self;
        var added = interviews.add(kind, year, leader, staff, by.other());
        if (added.isEmpty()) {
            return new Proposed.Already();
        }
        var seat = new Seat(interviews.find(added.get()).orElseThrow(), by);
        if (!move.propose(seat, times, null, seat.interview().version(), actor)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Proposed.TimesPassed();
        }
        return new Proposed.Done(added.get());
    }
}
