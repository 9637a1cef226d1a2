package jp.mieru.dialogue.interview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
     * @return nothing if the two are looking for a time for one of that kind already
     * @throws IllegalArgumentException if the times lie behind, or the person may not ask for this kind
     */
    @Transactional
    public Optional<InterviewId> propose(
            InterviewKind kind, FiscalYear year, Side by, StaffId other, List<Slot> times, Viewer actor) {
        if (by == Side.STAFF && !kind.isProposedByThePerson()) {
            throw new IllegalArgumentException(kind + " is proposed by whoever leads");
        }
        var self = Objects.requireNonNull(actor.staff());
        var leader = by == Side.LEADER ? self : other;
        var staff = by == Side.LEADER ? other : self;
        var added = interviews.add(kind, year, leader, staff, by.other());
        added.ifPresent(id -> {
            var seat = new Seat(interviews.find(id).orElseThrow(), by);
            if (!move.propose(seat, times, null, seat.interview().version(), actor)) {
                throw new IllegalArgumentException("times lie behind");
            }
        });
        return added;
    }
}
