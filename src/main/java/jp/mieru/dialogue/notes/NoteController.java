package jp.mieru.dialogue.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.dialogue.interview.TooEarly;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notes that both sides agree to. */
@Controller
class NoteController {
    private static final String LABELS = "dialogue.note.form.";

    private final Seats seats;
    private final Notes notes;
    private final WriteNote write;
    private final Clock clock;

    NoteController(Seats seats, Notes notes, WriteNote write, Clock clock) {
        this.clock = clock;
        this.seats = seats;
        this.notes = notes;
        this.write = write;
    }

    @GetMapping("/interviews/{id}/note")
    @Allow(Who.STAFF)
    ModelAndView edit(
            @PathVariable UUID id,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = seats.writing(id, viewer);
        if (isTooEarly(seat)) {
            return new ModelAndView(TooEarly.back(seat, redirect));
        }
        var form = notes.latest(seat.interview().id())
                .map(note -> new NoteForm(note.text(), String.valueOf(note.version())))
                .orElse(new NoteForm("", "0"));
        return page(seat, null, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/interviews/{id}/note")
    @Allow(Who.STAFF)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = seats.writing(id, viewer);
        if (isTooEarly(seat)) {
            return new ModelAndView(TooEarly.back(seat, redirect));
        }
        form.check(result);
        if (result.hasErrors()) {
            return page(seat, null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!write.write(seat, Typed.block(form.text()), form.read(), viewer)) {
            return overtaken(seat, form, page);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.note.flash.written"));
        return new ModelAndView("redirect:/interviews/" + id + "#note");
    }

    @PostMapping("/interviews/{id}/note/agreement")
    @Allow(Who.STAFF)
    String agree(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var agreed = write.agree(seats.writing(id, viewer), version, viewer);
        redirect.addFlashAttribute(
                "flash", new Page.Flash(agreed ? "dialogue.note.flash.agreed" : "dialogue.flash.overtaken"));
        return "redirect:/interviews/" + id + "#note";
    }

    private boolean isTooEarly(Seat seat) {
        return !seat.interview().mayBeTold(LocalDate.now(clock));
    }

    /** The other side was quicker: what was typed stays in the field, what is there now stands above. */
    private ModelAndView overtaken(Seat seat, NoteForm form, Page page) {
        var now = notes.latest(seat.interview().id()).orElse(null);
        var result = new BeanPropertyBindingResult(form.upon(now == null ? 0 : now.version()), "form");
        result.reject("dialogue.note.fault.overtaken");
        return page(seat, now, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(Seat seat, @Nullable Note now, Fields fields, HttpStatus status) {
        var view = new ModelAndView("dialogue/notes/note");
        view.addObject("interview", seat.interview());
        view.addObject("now", now);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
