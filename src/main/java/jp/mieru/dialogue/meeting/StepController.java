package jp.mieru.dialogue.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Interview;
import jp.mieru.dialogue.interview.MoveInterview;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.dialogue.interview.TooEarly;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that say something: other times are asked for, it is called off with a reason, it was held on a day. */
@Controller
class StepController {
    private static final String LABELS = "dialogue.step.form.";

    private final Seats seats;
    private final MoveInterview move;
    private final Clock clock;

    StepController(Seats seats, MoveInterview move, Clock clock) {
        this.seats = seats;
        this.move = move;
        this.clock = clock;
    }

    @GetMapping("/interviews/{id}/wish")
    @Allow(Who.STAFF)
    ModelAndView wish(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        return begun(mayWish(id, viewer), "wish", "", page);
    }

    @PostMapping("/interviews/{id}/wish")
    @Allow(Who.STAFF)
    ModelAndView wish(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return step(
                seats.of(id, viewer),
                "wish",
                form::checkSaid,
                result,
                page,
                redirect,
                seat -> move.wishForOthers(seat, Typed.block(form.said()), form.read(), viewer));
    }

    @GetMapping("/interviews/{id}/cancellation")
    @Allow(Who.STAFF)
    ModelAndView cancel(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        return begun(open(id, viewer), "cancellation", "", page);
    }

    @PostMapping("/interviews/{id}/cancellation")
    @Allow(Who.STAFF)
    ModelAndView cancel(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return step(
                seats.of(id, viewer),
                "cancellation",
                form::checkSaid,
                result,
                page,
                redirect,
                seat -> move.cancel(seat, Typed.block(form.said()), form.read(), viewer));
    }

    @GetMapping("/interviews/{id}/holding")
    @Allow(Who.STAFF)
    ModelAndView hold(
            @PathVariable UUID id,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = leading(open(id, viewer));
        if (seat.interview().isAhead(today())) {
            return new ModelAndView(TooEarly.back(seat, redirect));
        }
        var agreed = seat.interview().agreed();
        var day = agreed == null || agreed.starts().toLocalDate().isAfter(today())
                ? today()
                : agreed.starts().toLocalDate();
        return begun(seat, "holding", page.date(day), page);
    }

    @PostMapping("/interviews/{id}/holding")
    @Allow(Who.STAFF)
    ModelAndView hold(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var leading = leading(seats.of(id, viewer));
        if (leading.interview().isAhead(today())) {
            return new ModelAndView(TooEarly.back(leading, redirect));
        }
        return step(
                leading,
                "holding",
                errors -> form.checkDay(errors, today()),
                result,
                page,
                redirect,
                seat -> move.hold(seat, form.held(), form.read(), viewer));
    }

    private static ModelAndView begun(Seat seat, String what, String day, Page page) {
        var form = new StepForm("", day, String.valueOf(seat.interview().version()));
        return page(seat.interview(), what, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    private static ModelAndView step(
            Seat seat,
            String what,
            Consumer<BindingResult> check,
            BindingResult result,
            Page page,
            RedirectAttributes redirect,
            Predicate<Seat> step) {
        check.accept(result);
        return result.hasErrors()
                ? page(seat.interview(), what, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView(Steps.done(seat.interview().id().value(), step.test(seat), what, redirect));
    }

    private static ModelAndView page(Interview interview, String what, Fields fields, HttpStatus status) {
        var view = new ModelAndView("dialogue/meeting/step");
        view.addObject("interview", interview);
        view.addObject("what", what);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private Seat open(UUID id, Viewer viewer) {
        var seat = seats.of(id, viewer);
        if (!seat.interview().isOpen()) {
            throw notFound();
        }
        return seat;
    }

    private Seat mayWish(UUID id, Viewer viewer) {
        var seat = open(id, viewer);
        if (!seat.isAwaited() || seat.interview().offered().isEmpty()) {
            throw notFound();
        }
        return seat;
    }

    private static Seat leading(Seat seat) {
        if (!seat.isLeader()) {
            throw notFound();
        }
        return seat;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
