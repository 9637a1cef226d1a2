package jp.mieru.dialogue.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Interview;
import jp.mieru.dialogue.interview.InterviewStore;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.dialogue.notes.Minutes;
import jp.mieru.dialogue.prompt.DonePrompts;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Interviews as their two sides read them. */
@Controller
class InterviewController {
    private static final int ROWS = 50;

    private final InterviewStore interviews;
    private final Seats seats;
    private final Minutes minutes;
    private final DonePrompts prompts;
    private final Roster roster;
    private final AuditTrail audit;
    private final Clock clock;

    InterviewController(
            InterviewStore interviews,
            Seats seats,
            Minutes minutes,
            DonePrompts prompts,
            Roster roster,
            AuditTrail audit,
            Clock clock) {
        this.interviews = interviews;
        this.seats = seats;
        this.minutes = minutes;
        this.prompts = prompts;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/interviews")
    @Allow(Who.STAFF)
    String index(Viewer viewer, Model model, HttpServletRequest request) {
        var self = Objects.requireNonNull(viewer.staff());
        var paging = Paging.of(request, ROWS, interviews.countOver(self));
        var open = interviews.openOf(self);
        var over = interviews.overOf(self, ROWS, paging.offset());
        var names = roster.people(Stream.concat(open.stream(), over.stream())
                .flatMap(interview -> Stream.of(interview.leader(), interview.staff()))
                .distinct()
                .toList());
        model.addAttribute("open", rows(open, self, names));
        model.addAttribute("over", rows(over, self, names));
        model.addAttribute("paging", paging);
        return "dialogue/meeting/index";
    }

    private static List<InterviewRow> rows(List<Interview> found, StaffId self, Map<StaffId, Person> names) {
        return found.stream()
                .map(interview -> new Seat(interview, interview.sideOf(self).orElseThrow()))
                .map(seat -> new InterviewRow(
                        seat, Objects.requireNonNull(names.get(seat.other())).name()))
                .toList();
    }

    @GetMapping("/interviews/{id}")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var seat = seats.of(id, viewer);
        var interview = seat.interview();
        if (seat.isLeader()) {
            audit.looked(viewer, "dialogue.interview-seen", interview.staff());
        }
        var names = roster.people(List.of(interview.leader(), interview.staff()));
        model.addAttribute("seat", seat);
        model.addAttribute(
                "leader", Objects.requireNonNull(names.get(interview.leader())).name());
        model.addAttribute(
                "staff", Objects.requireNonNull(names.get(interview.staff())).name());
        model.addAttribute("read", minutes.readBy(seat));
        model.addAttribute("steps", interviews.steps(interview.id()));
        model.addAttribute("prompts", prompts.at(interview));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("now", LocalDateTime.now(clock));
        return "dialogue/meeting/show";
    }
}
