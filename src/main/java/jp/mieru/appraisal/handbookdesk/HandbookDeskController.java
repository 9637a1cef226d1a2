package jp.mieru.appraisal.handbookdesk;

import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.handbookdesk.WriteHandbook.Published;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.handbooktext.StartingText;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of the handbook as a whole: its chapters, the text to begin with, publishing. */
@Controller
class HandbookDeskController {
    private static final String LABELS = "appraisal.desk.publish.";

    private final HandbookDrafts drafts;
    private final Handbooks handbooks;
    private final WriteHandbook write;

    HandbookDeskController(HandbookDrafts drafts, Handbooks handbooks, WriteHandbook write) {
        this.drafts = drafts;
        this.handbooks = handbooks;
        this.write = write;
    }

    @GetMapping("/handbook-desk")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(@ModelAttribute(name = "page", binding = false) Page page) {
        return shown(Fields.of(page, LABELS, new PublishForm(null, null)), HttpStatus.OK);
    }

    @PostMapping("/handbook-desk/start")
    @Allow(Who.OFFICE_APPRAISAL)
    String start(Viewer viewer, RedirectAttributes redirect) {
        if (write.takeOverStartingText(viewer)) {
            redirect.addFlashAttribute("flash", new Page.Flash("appraisal.desk.flash.started"));
        }
        return "redirect:/handbook-desk";
    }

    @PostMapping("/handbook-desk/versions")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView publish(
            @ModelAttribute("form") PublishForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result);
        if (!result.hasErrors()) {
            switch (write.publish(Typed.line(form.changes()), Typed.number(form.upon()), viewer)) {
                case Published.Done done -> {
                    redirect.addFlashAttribute(
                            "flash", new Page.Flash("appraisal.desk.flash.published", done.number()));
                    return new ModelAndView("redirect:/handbook-desk");
                }
                case Published.NothingNew nothing -> result.reject("appraisal.desk.fault.nothing-new");
                case Published.Overtaken overtaken -> result.reject("appraisal.desk.fault.published");
            }
        }
        return shown(Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView shown(Fields fields, HttpStatus status) {
        var chapters = drafts.chapters();
        var current = handbooks.current();
        var published = current.map(each -> handbooks.chapters(each.number()));
        var view = new ModelAndView("appraisal/handbookdesk/index");
        view.addObject("chapters", chapters);
        view.addObject("current", current.orElse(null));
        view.addObject(
                "fresh",
                published.map(each -> WriteHandbook.isNew(chapters, each)).orElse(!chapters.isEmpty()));
        view.addObject("starting", StartingText.chapters().size());
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
