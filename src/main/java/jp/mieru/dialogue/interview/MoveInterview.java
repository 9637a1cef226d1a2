package jp.mieru.dialogue.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.InterviewHeld;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two sides agree on a time, step by step. Each step gives false, and changes nothing, if the other side was quicker or
 * the step is none of this side.
 */
@Service
public class MoveInterview {
    private final InterviewStore interviews;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveInterview(InterviewStore interviews, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.interviews = interviews;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Puts times on the table; said: why, where an agreed time is to be moved. */
    @Transactional
    public boolean propose(Seat seat, List<Slot> times, @Nullable String said, int version, Viewer actor) {
        return move(
                seat,
                Step.What.PROPOSED,
                said,
                version,
                actor,
                interview -> interview.propose(seat.side(), times, now()));
    }

    /** Takes one of the times; number from 0. */
    @Transactional
    public Accepted accept(Seat seat, int number, int version, Viewer actor) {
        var is = seat.interview();
        interviews.lockBoth(is);
        if (number >= 0
                && number < is.offered().size()
                && !isFree(is, is.offered().get(number))) {
            return Accepted.TWICE_AT_ONCE;
        }
        boolean done = move(
                seat,
                Step.What.ACCEPTED,
                null,
                version,
                actor,
                interview -> interview.accept(seat.side(), number, now()));
        return done ? Accepted.DONE : Accepted.OVERTAKEN;
    }

    private boolean isFree(Interview is, Slot time) {
        return Stream.of(is.leader(), is.staff())
                .allMatch(person -> NobodyMeetsTwiceAtOnce.isKept(time, interviews.agreedOf(person, is.id())));
    }

    /** Asks for other times. */
    @Transactional
    public boolean wishForOthers(Seat seat, String said, int version, Viewer actor) {
        return move(seat, Step.What.WISHED, said, version, actor, interview -> interview.wishForOthers(seat.side()));
    }

    /** Leaves the agreed time as it is. */
    @Transactional
    public boolean keepTime(Seat seat, int version, Viewer actor) {
        return move(seat, Step.What.KEPT, null, version, actor, Interview::keepTime);
    }

    /** Calls it off. */
    @Transactional
    public boolean cancel(Seat seat, String reason, int version, Viewer actor) {
        return move(seat, Step.What.CANCELLED, reason, version, actor, Interview::cancel);
    }

    /** Notes that it took place: the leader does. */
    @Transactional
    public boolean hold(Seat seat, LocalDate day, int version, Viewer actor) {
        boolean held = seat.isLeader()
                && move(
                        seat,
                        Step.What.HELD,
                        null,
                        version,
                        actor,
                        interview -> interview.hold(day, LocalDate.now(clock)));
        if (held) {
            var is = seat.interview();
            events.publishEvent(new InterviewHeld(is.id(), is.kind(), is.leader(), is.staff(), is.year(), day));
        }
        return held;
    }

    private boolean move(
            Seat seat,
            Step.What what,
            @Nullable String said,
            int version,
            Viewer actor,
            Function<Interview, Optional<Interview>> step) {
        var before = interviews.locked(seat.interview().id());
        var after = before.version() == version ? step.apply(before) : Optional.<Interview>empty();
        after.ifPresent(now -> {
            interviews.save(now);
            interviews.note(now.id(), what, seat.side(), said);
            audit.changed(
                    actor,
                    "dialogue.interview-" + what.word(),
                    now.staff(),
                    now.kind().word() + " " + now.year().year());
            events.publishEvent(new InterviewMoved(before, now, what, seat.side()));
        });
        return after.isPresent();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
