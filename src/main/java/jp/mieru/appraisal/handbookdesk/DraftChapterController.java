package jp.mieru.appraisal.handbookdesk;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.handbooktext.Chapter;
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

/** A chapter of the draft is written, looked at as readers will see it, moved up, removed. */
@Controller
class DraftChapterController {
    private static final String LABELS = "appraisal.desk.chapter.";

    private final HandbookDrafts drafts;
    private final WriteHandbook write;

    DraftChapterController(HandbookDrafts drafts, WriteHandbook write) {
        this.drafts = drafts;
        this.write = write;
    }

    @GetMapping("/handbook-desk/chapters/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(null, Fields.of(page, LABELS, ChapterForm.EMPTY), HttpStatus.OK);
    }

    @PostMapping("/handbook-desk/chapters")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") ChapterForm form,
            BindingResult result,
            @RequestParam(defaultValue = "save") String go,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors() || "preview".equals(go)) {
            return looked(null, form, result, page);
        }
        write.add(form, viewer);
        return saved(redirect);
    }

    @GetMapping("/handbook-desk/chapters/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        var chapter = find(id);
        return form(chapter, Fields.of(page, LABELS, ChapterForm.of(chapter)), HttpStatus.OK);
    }

    @PostMapping("/handbook-desk/chapters/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") ChapterForm form,
            BindingResult result,
            @RequestParam(defaultValue = "save") String go,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var chapter = find(id);
        form.check(result);
        if (result.hasErrors() || "preview".equals(go)) {
            return looked(chapter, form, result, page);
        }
        if (!write.change(id, form, viewer)) {
            var overtaken = new BeanPropertyBindingResult(form.upon(find(id).revision()), "form");
            overtaken.reject("appraisal.support.fault.overtaken");
            return form(find(id), Fields.of(page, LABELS, overtaken), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(redirect);
    }

    @PostMapping("/handbook-desk/chapters/{id}/raising")
    @Allow(Who.OFFICE_APPRAISAL)
    String raise(@PathVariable UUID id) {
        write.raise(find(id));
        return "redirect:/handbook-desk";
    }

    @PostMapping("/handbook-desk/chapters/{id}/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        write.remove(find(id), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.desk.flash.removed"));
        return "redirect:/handbook-desk";
    }

    private static ModelAndView saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.desk.flash.saved"));
        return new ModelAndView("redirect:/handbook-desk");
    }

    /** What was typed, refused or shown as readers will see it. */
    private static ModelAndView looked(@Nullable Chapter chapter, ChapterForm form, BindingResult result, Page page) {
        var status = result.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        var view = form(chapter, Fields.of(page, LABELS, result), status);
        view.addObject("preview", result.hasErrors() ? null : form);
        return view;
    }

    private static ModelAndView form(@Nullable Chapter chapter, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/handbookdesk/edit");
        view.addObject("chapter", chapter);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private Chapter find(UUID id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
