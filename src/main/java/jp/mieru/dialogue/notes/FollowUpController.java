package jp.mieru.dialogue.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.dialogue.interview.Side;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Choice;
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

/** What the two have agreed to do. */
@Controller
class FollowUpController {
    private static final String LABELS = "dialogue.follow-up.form.";

    private final Seats seats;
    private final KeepFollowUps keep;
    private final Roster roster;
    private final Clock clock;

    FollowUpController(Seats seats, KeepFollowUps keep, Roster roster, Clock clock) {
        this.seats = seats;
        this.keep = keep;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/interviews/{id}/follow-ups/new")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var seat = seats.writing(id, viewer);
        var form = new FollowUpForm("", seat.side().word(), "");
        return page(seat, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/interviews/{id}/follow-ups")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") FollowUpForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = seats.writing(id, viewer);
        form.check(result, LocalDate.now(clock));
        if (result.hasErrors()) {
            return page(seat, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        keep.add(
                seat,
                Typed.line(form.text()),
                form.side().orElseThrow(),
                form.day().orElseThrow(),
                viewer);
        return new ModelAndView(done(id, "added", redirect));
    }

    @PostMapping("/interviews/{id}/follow-ups/{followUp}")
    @Allow(Who.STAFF)
    String update(
            @PathVariable UUID id,
            @PathVariable UUID followUp,
            @RequestParam(defaultValue = "true") boolean done,
            Viewer viewer,
            RedirectAttributes redirect) {
        found(keep.finish(seats.writing(id, viewer), followUp, done, viewer));
        return done(id, done ? "done" : "reopened", redirect);
    }

    @PostMapping("/interviews/{id}/follow-ups/{followUp}/removal")
    @Allow(Who.STAFF)
    String destroy(@PathVariable UUID id, @PathVariable UUID followUp, Viewer viewer, RedirectAttributes redirect) {
        found(keep.remove(seats.writing(id, viewer), followUp, viewer));
        return done(id, "removed", redirect);
    }

    private static void found(boolean was) {
        if (!was) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String done(UUID id, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.follow-up.flash." + word));
        return "redirect:/interviews/" + id + "#follow-ups";
    }

    private ModelAndView page(Seat seat, Fields fields, HttpStatus status) {
        var is = seat.interview();
        var names = roster.people(List.of(is.leader(), is.staff()));
        var view = new ModelAndView("dialogue/notes/followup");
        view.addObject("interview", is);
        view.addObject("fields", fields);
        view.addObject(
                "owners",
                Stream.of(Side.values())
                        .map(side -> new Choice(
                                side.word(),
                                Objects.requireNonNull(names.get(is.at(side))).name()))
                        .toList());
        view.setStatus(status);
        return view;
    }
}
