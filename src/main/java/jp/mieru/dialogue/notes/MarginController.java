package jp.mieru.dialogue.notes;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Interview;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.dialogue.notes.Margins.Margin;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own margin note. Nothing of it is put on record, for nobody else is to know that there is one. */
@Controller
class MarginController {
    private static final String LABELS = "dialogue.margin.form.";

    private final Seats seats;
    private final Margins margins;

    MarginController(Seats seats, Margins margins) {
        this.seats = seats;
        this.margins = margins;
    }

    @GetMapping("/interviews/{id}/margin")
    @Allow(Who.STAFF)
    ModelAndView edit(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var seat = seats.writing(id, viewer);
        var form = margins.of(seat)
                .map(margin -> new NoteForm(margin.text(), String.valueOf(margin.version())))
                .orElse(new NoteForm("", "0"));
        return page(seat.interview(), null, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/interviews/{id}/margin")
    @Allow(Who.STAFF)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = seats.writing(id, viewer);
        Typed.check(result, "text", form.text(), Margin.LONGEST, false);
        if (result.hasErrors()) {
            return page(seat.interview(), null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!margins.save(seat, Typed.block(form.text()), form.read())) {
            var now = margins.of(seat).orElse(new Margin("", 0));
            var overtaken = new BeanPropertyBindingResult(form.upon(now.version()), "form");
            overtaken.reject("dialogue.margin.fault.overtaken");
            return page(
                    seat.interview(), now.text(), Fields.of(page, LABELS, overtaken), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.margin.flash.saved"));
        return new ModelAndView("redirect:/interviews/" + id + "#margin");
    }

    private static ModelAndView page(Interview interview, @Nullable String now, Fields fields, HttpStatus status) {
        var view = new ModelAndView("dialogue/notes/margin");
        view.addObject("interview", interview);
        view.addObject("now", now);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
