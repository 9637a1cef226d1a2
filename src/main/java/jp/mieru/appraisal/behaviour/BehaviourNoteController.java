package jp.mieru.appraisal.behaviour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** BehaviourNotes of behaviour: the people, the notes of one of them with an empty form, a note to be changed. */
@Controller
class BehaviourNoteController {
    private static final String PERSON = "/behaviour-notes/people/";

    private final BehaviourNotes notes;
    private final KeepNotes keep;
    private final PeopleToNote people;
    private final NotePage pages;
    private final Clock clock;

    BehaviourNoteController(BehaviourNotes notes, KeepNotes keep, PeopleToNote people, NotePage pages, Clock clock) {
        this.notes = notes;
        this.keep = keep;
        this.people = people;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/behaviour-notes")
    @Allow(Who.STAFF)
    String index(@RequestParam(defaultValue = "") String name, Viewer viewer, Model model) {
        var self = Objects.requireNonNull(viewer.staff());
        model.addAttribute("people", people.of(self, Typed.line(name)));
        model.addAttribute("typed", Typed.line(name));
        model.addAttribute("own", PERSON + self);
        model.addAttribute("supervisor", viewer.supervisor());
        return "appraisal/behaviour/index";
    }

    @GetMapping(PERSON + "{staff}")
    @Allow(Who.STAFF)
    ModelAndView show(
            @PathVariable UUID staff, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var fields = Fields.of(page, NotePage.LABELS, NoteForm.of(LocalDate.now(clock)));
        return pages.person(new StaffId(staff), viewer, fields, HttpStatus.OK);
    }

    @PostMapping(PERSON + "{staff}")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID staff,
            @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var about = new StaffId(staff);
        form.check(result, LocalDate.now(clock));
        if (result.hasErrors()) {
            return pages.person(
                    about, viewer, Fields.of(page, NotePage.LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return kept(form, about, viewer, redirect);
    }

    @GetMapping("/behaviour-notes/{id}/edit")
    @Allow(Who.STAFF)
    ModelAndView edit(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var note = find(id, viewer);
        return pages.edit(note, viewer, Fields.of(page, NotePage.LABELS, NoteForm.of(note)), HttpStatus.OK);
    }

    @PostMapping("/behaviour-notes/{id}")
    @Allow(Who.STAFF)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var note = find(id, viewer);
        form.check(result, LocalDate.now(clock));
        if (result.hasErrors()) {
            return pages.edit(note, viewer, Fields.of(page, NotePage.LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return kept(form, note.about(), viewer, redirect);
    }

    @PostMapping("/behaviour-notes/{id}/removal")
    @Allow(Who.STAFF)
    String destroy(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var note = find(id, viewer);
        notes.remove(note.keeper(), id);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.behaviour.flash.removed"));
        return "redirect:/behaviour-notes";
    }

    private ModelAndView kept(NoteForm form, StaffId about, Viewer viewer, RedirectAttributes redirect) {
        var word = switch (keep.keep(form.written(LocalDate.now(clock)), about, viewer)) {
            case KeptNote.Kept kept -> "kept";
            case KeptNote.Apart apart -> "apart";
            case KeptNote.Empty empty -> throw NotePage.notFound(); // the form was checked
            case KeptNote.NotYours not -> throw NotePage.notFound();
        };
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.behaviour.flash." + word));
        return new ModelAndView("redirect:" + PERSON + about);
    }

    private Note find(UUID id, Viewer viewer) {
        return notes.find(Objects.requireNonNull(viewer.staff()), id).orElseThrow(NotePage::notFound);
    }
}
