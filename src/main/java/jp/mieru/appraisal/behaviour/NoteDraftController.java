package jp.mieru.appraisal.behaviour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A note while it is typed, and all notes of a person handed on to a successor. */
@Controller
class NoteDraftController {
    private final KeepNotes keep;
    private final WhomOneNotes whom;
    private final Clock clock;

    NoteDraftController(KeepNotes keep, WhomOneNotes whom, Clock clock) {
        this.keep = keep;
        this.whom = whom;
        this.clock = clock;
    }

    /** Answers with a part that says what the page knows of the note from now on. */
    @PostMapping("/behaviour-notes/people/{staff}/draft")
    @Allow(Who.STAFF)
    ModelAndView draft(@PathVariable UUID staff, @ModelAttribute("form") NoteForm form, Viewer viewer) {
        if (form.isTooLong()) {
            return told(null, "appraisal.behaviour.draft.long", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (keep.keep(form.written(LocalDate.now(clock)), new StaffId(staff), viewer)) {
            case KeptNote.Kept kept -> told(kept.note(), "appraisal.behaviour.draft.kept", HttpStatus.OK);
            case KeptNote.Apart apart -> told(apart.note(), "appraisal.behaviour.draft.apart", HttpStatus.CONFLICT);
            case KeptNote.Empty empty -> told(null, "appraisal.behaviour.draft.empty", HttpStatus.OK);
            case KeptNote.NotYours not -> throw NotePage.notFound();
        };
    }

    private static ModelAndView told(@Nullable Note note, String key, HttpStatus status) {
        var view = new ModelAndView("appraisal/behaviour/kept");
        view.addObject("note", note);
        view.addObject("key", key);
        view.setStatus(status);
        return view;
    }

    @PostMapping("/behaviour-notes/people/{staff}/handover")
    @Allow(Who.STAFF)
    String handOn(@PathVariable UUID staff, Viewer viewer, RedirectAttributes redirect) {
        var about = new StaffId(staff);
        if (whom.may(viewer, about)) {
            throw NotePage.notFound();
        }
        var successor = whom.successor(viewer, about).orElseThrow(NotePage::notFound);
        int given = keep.handOn(about, successor, viewer);
        if (given == 0) {
            throw NotePage.notFound();
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.behaviour.flash.handed-on", given));
        return "redirect:/behaviour-notes";
    }
}
