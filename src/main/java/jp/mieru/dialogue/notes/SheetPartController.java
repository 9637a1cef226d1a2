package jp.mieru.dialogue.notes;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person brings along: only the person writes it, and says part by part what the leader reads. */
@Controller
class SheetPartController {
    private static final String LABELS = "dialogue.part.form.";

    private final Seats seats;
    private final SheetParts parts;

    SheetPartController(Seats seats, SheetParts parts) {
        this.seats = seats;
        this.parts = parts;
    }

    @GetMapping("/interviews/{id}/parts/new")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var form = new SheetPartForm("", "", "false", "0");
        return page(author(id, viewer), null, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/interviews/{id}/parts")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") SheetPartForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = author(id, viewer);
        form.check(result);
        if (!result.hasErrors()) {
            var part = form.toPart(id);
            if (parts.add(seat.interview().id(), part.title(), part.text(), part.shared())) {
                return new ModelAndView(done(id, "saved", redirect));
            }
            result.reject("dialogue.part.fault.many", new Object[] {SheetPart.MOST}, null);
        }
        return page(seat, null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/interviews/{id}/parts/{part}")
    @Allow(Who.STAFF)
    ModelAndView edit(
            @PathVariable UUID id,
            @PathVariable UUID part,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var seat = author(id, viewer);
        var form = SheetPartForm.of(own(seat, part));
        return page(seat, part, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/interviews/{id}/parts/{part}")
    @Allow(Who.STAFF)
    ModelAndView update(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @ModelAttribute("form") SheetPartForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seat = author(id, viewer);
        var before = own(seat, part);
        form.check(result);
        if (result.hasErrors()) {
            return page(seat, part, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!parts.change(form.toPart(part))) {
            var overtaken = new BeanPropertyBindingResult(form.upon(before.version()), "form");
            overtaken.reject("dialogue.margin.fault.overtaken");
            return page(seat, part, Fields.of(page, LABELS, overtaken), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("now", before.text());
        }
        return new ModelAndView(done(id, "saved", redirect));
    }

    @PostMapping("/interviews/{id}/parts/{part}/sharing")
    @Allow(Who.STAFF)
    String share(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @RequestParam(defaultValue = "false") boolean shared,
            Viewer viewer,
            RedirectAttributes redirect) {
        parts.share(own(author(id, viewer), part).id(), shared);
        return done(id, shared ? "shared" : "hidden", redirect);
    }

    @PostMapping("/interviews/{id}/parts/{part}/removal")
    @Allow(Who.STAFF)
    String destroy(@PathVariable UUID id, @PathVariable UUID part, Viewer viewer, RedirectAttributes redirect) {
        parts.remove(own(author(id, viewer), part).id());
        return done(id, "removed", redirect);
    }

    private Seat author(UUID id, Viewer viewer) {
        var seat = seats.writing(id, viewer);
        if (seat.isLeader()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return seat;
    }

    private SheetPart own(Seat seat, UUID part) {
        return parts.own(seat, part).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(UUID id, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.part.flash." + word));
        return "redirect:/interviews/" + id + "#parts";
    }

    private static ModelAndView page(Seat seat, @Nullable UUID part, Fields fields, HttpStatus status) {
        var view = new ModelAndView("dialogue/notes/part");
        view.addObject("interview", seat.interview());
        view.addObject("part", part);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
