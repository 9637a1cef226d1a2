package jp.mieru.dialogue.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.interview.Interview;
import jp.mieru.dialogue.interview.InterviewState;
import jp.mieru.dialogue.interview.InterviewStore;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.notes.WaitingMinutes;
import jp.mieru.organization.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What interviews leave somebody to do: choose a time, go there, note the day, agree to the notes, follow up. */
@Component
class InterviewTodos implements TodoSource {
    private static final int DAYS_AHEAD = 14;

    private final InterviewStore interviews;
    private final WaitingMinutes minutes;
    private final Roster roster;
    private final Clock clock;

    InterviewTodos(InterviewStore interviews, WaitingMinutes minutes, Roster roster, Clock clock) {
        this.interviews = interviews;
        this.minutes = minutes;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var self = viewer.staff();
        if (self == null) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        todos.addAll(toMeet(self));
        todos.addAll(toWrite(self));
        return todos;
    }

    private List<Todo> toMeet(StaffId self) {
        var now = LocalDateTime.now(clock);
        var waiting = interviews.openOf(self).stream()
                .map(interview -> new Seat(interview, interview.sideOf(self).orElseThrow()))
                .filter(seat -> word(seat, now) != null)
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var names = roster.people(waiting.stream().map(Seat::other).distinct().toList());
        return waiting.stream()
                .map(seat -> new Todo(
                        "dialogue.todo." + word(seat, now),
                        List.of(
                                Objects.requireNonNull(names.get(seat.other())).name(),
                                seat.interview().kind().ordinal()),
                        "/interviews/" + seat.interview().id(),
                        day(seat.interview())))
                .toList();
    }

    /** The word that the message key ends with, or null if there is nothing to do yet. */
    private static @Nullable String word(Seat seat, LocalDateTime now) {
        var is = seat.interview();
        if (seat.isAwaited()) {
            return is.offered().stream().anyMatch(slot -> slot.starts().isAfter(now)) ? "choose" : "propose";
        }
        var agreed = is.agreed();
        if (agreed == null || !is.is(InterviewState.FIXED)) {
            return null;
        }
        if (agreed.ends().isBefore(now)) {
            return seat.isLeader() ? "hold" : null;
        }
        return agreed.starts().isBefore(now.plusDays(DAYS_AHEAD)) ? "meet" : null;
    }

    private static @Nullable LocalDate day(Interview is) {
        var agreed = is.agreed();
        return is.is(InterviewState.FIXED) && agreed != null ? agreed.starts().toLocalDate() : null;
    }

    private List<Todo> toWrite(StaffId self) {
        return Stream.concat(
                        minutes.toAgree(self).stream()
                                .map(waiting -> new Todo(
                                        "dialogue.todo.agree",
                                        List.of(waiting.other(), waiting.kind().ordinal()),
                                        "/interviews/" + waiting.interview() + "#note",
                                        null)),
                        minutes.toDo(self).stream()
                                .map(todo -> new Todo(
                                        "dialogue.todo.follow-up",
                                        List.of(todo.text()),
                                        "/interviews/" + todo.interview() + "#follow-ups",
                                        todo.dueOn())))
                .toList();
    }
}
