package jp.mieru.engagement.guide;

import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.guide.ReadingGuide.Origin;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

/** Reading guides: everybody employed reads them, the office writes them. */
@Controller
class GuideController {
    private final ReadingGuides guides;
    private final WriteGuide write;

    GuideController(ReadingGuides guides, WriteGuide write) {
        this.guides = guides;
        this.write = write;
    }

    @GetMapping("/reading-guides")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(Model model) {
        model.addAttribute("guides", guides.all().values());
        return "engagement/guide/index";
    }

    @GetMapping("/reading-guides/{construct}")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable String construct, Viewer viewer, Model model) {
        model.addAttribute("guide", find(construct));
        model.addAttribute("mayWrite", Who.OFFICE_SURVEY.includes(viewer));
        return "engagement/guide/show";
    }

    @GetMapping("/reading-guides/{construct}/edit")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable String construct, @ModelAttribute(name = "page", binding = false) Page page) {
        var guide = find(construct);
        return form(guide, Fields.of(page, "engagement.guide.form.", GuideForm.of(guide)), null, HttpStatus.OK);
    }

    @PostMapping("/reading-guides/{construct}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable String construct,
            @RequestParam(defaultValue = "save") String go,
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") GuideForm form,
            BindingResult result,
            Viewer viewer,
            RedirectAttributes redirect) {
        var guide = find(construct);
        form.check(result);
        var fields = Fields.of(page, "engagement.guide.form.", result);
        if (result.hasErrors()) {
            return form(guide, fields, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!go.equals("save")) {
            var preview = new ReadingGuide(construct, guide.name(), form.texts(), Origin.CHANGED, guide.version());
            return form(guide, fields, preview, HttpStatus.OK);
        }
        int version = form.version() == null ? 0 : form.version();
        if (!write.write(guide, form.texts(), version, viewer)) {
            return overtaken(find(construct), form, page);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.guide.saved"));
        return new ModelAndView("redirect:/reading-guides/" + construct);
    }

    /** Somebody else was quicker: what was typed stays, what is there now stands above, and saving once more replaces it. */
    private static ModelAndView overtaken(ReadingGuide now, GuideForm form, Page page) {
        var result = new BeanPropertyBindingResult(form.upon(now.version()), "form");
        result.reject("engagement.guide.fault.overtaken");
        return form(now, Fields.of(page, "engagement.guide.form.", result), now, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView form(
            ReadingGuide guide, Fields fields, @Nullable ReadingGuide shown, HttpStatus status) {
        var view = new ModelAndView("engagement/guide/edit");
        view.addObject("guide", guide);
        view.addObject("fields", fields);
        view.addObject("shown", shown);
        view.addObject("original", OriginalGuides.all().get(guide.construct()));
        view.setStatus(status);
        return view;
    }

    private ReadingGuide find(String construct) {
        var guide = guides.all().get(construct);
        if (guide == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return guide;
    }
}
