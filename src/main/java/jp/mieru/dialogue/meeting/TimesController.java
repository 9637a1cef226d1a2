package jp.mieru.dialogue.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Interview;
import jp.mieru.dialogue.interview.InterviewStore;
import jp.mieru.dialogue.interview.MoveInterview;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.dialogue.invitation.Invitations;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Times for an interview that is to take place: proposed anew by either side, taken by the other, left as they were. */
@Controller
class TimesController {
    private static final String LABELS = "dialogue.interview.form.";

    private final Seats seats;
    private final MoveInterview move;
    private final InterviewStore interviews;
    private final Invitations invitations;
    private final Clock clock;

    TimesController(Seats seats, MoveInterview move, InterviewStore interviews, Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.seats = seats;
        this.move = move;
        this.interviews = interviews;
        this.clock = clock;
    }

    @GetMapping("/interviews/{id}/times")
    @Allow(Who.STAFF)
    ModelAndView edit(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var seat = open(id, viewer);
        var is = seat.interview();
        var form = TimesForm.begun(null, is.kind(), is.year(), place(is), is.version());
        return page(seat, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/interviews/{id}/times")
    @Allow(Who.STAFF)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") TimesForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = open(id, viewer);
        form.check(
                result,
                LocalDateTime.now(clock),
                interviews.agreedOf(seat.self(), seat.interview().id()));
        if (result.hasErrors()) {
            return page(seat, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var said = Typed.block(form.said());
        boolean done = move.propose(seat, form.slots(), said.isEmpty() ? null : said, form.read(), viewer);
        return new ModelAndView(Steps.done(id, done, Steps.proposed(form.slots()), redirect));
    }

    @PostMapping("/interviews/{id}/acceptance")
    @Allow(Who.STAFF)
    String accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int number,
            @RequestParam(defaultValue = "-1") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var seat = seats.of(id, viewer);
        return switch (move.accept(seat, number, version, viewer)) {
            case DONE ->
                Steps.done(
                        id, true, invitations.areMailed(seat.interview()) ? "accepted" : "accepted-unsent", redirect);
            case OVERTAKEN -> Steps.done(id, false, "accepted", redirect);
            case TWICE_AT_ONCE -> Steps.done(id, true, "twice", redirect);
        };
    }

    @PostMapping("/interviews/{id}/old-time")
    @Allow(Who.STAFF)
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        return Steps.done(id, move.keepTime(seats.of(id, viewer), version, viewer), "kept", redirect);
    }

    private Seat open(UUID id, Viewer viewer) {
        var seat = seats.of(id, viewer);
        if (!seat.interview().isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return seat;
    }

    /** The place that was named last. */
    private static String place(Interview is) {
        var agreed = is.agreed();
        return is.offered().isEmpty()
                ? (agreed == null ? "" : agreed.place())
                : is.offered().getFirst().place();
    }

    private ModelAndView page(Seat seat, Fields fields, HttpStatus status) {
        var view = new ModelAndView("dialogue/meeting/times");
        view.addObject("interview", seat.interview());
        view.addObject(
                "busy", interviews.agreedAhead(seat.self(), seat.interview().id(), LocalDateTime.now(clock)));
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
