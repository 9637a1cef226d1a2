package jp.mieru.appraisal.videodesk;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.video.Video;
import jp.mieru.appraisal.video.Videos;
import jp.mieru.appraisal.video.Viewings;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All videos of the office, and what is typed of each. */
@Controller
class VideoDeskController {
    private final Videos videos;
    private final Viewings viewings;
    private final WriteVideos write;
    private final VideoDeskPage pages;

    VideoDeskController(Videos videos, Viewings viewings, WriteVideos write, VideoDeskPage pages) {
        this.videos = videos;
        this.viewings = viewings;
        this.write = write;
        this.pages = pages;
    }

    @GetMapping("/video-desk")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(Model model) {
        model.addAttribute("videos", videos.all());
        model.addAttribute("finished", viewings.finished());
        return "appraisal/videodesk/index";
    }

    @GetMapping("/video-desk/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return pages.of(null, page, null);
    }

    @PostMapping("/video-desk")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") VideoForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result, 0);
        if (result.hasErrors()) {
            return pages.of(null, page, result);
        }
        return saved(write.add(form, pages.positions(), viewer), redirect);
    }

    @GetMapping("/video-desk/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        return pages.of(find(id), page, null);
    }

    @PostMapping("/video-desk/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") VideoForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var video = find(id);
        form.check(result, video.source().length());
        if (result.hasErrors()) {
            return pages.of(video, page, result);
        }
        if (!write.change(video, form, pages.positions(), viewer)) {
            var overtaken = new BeanPropertyBindingResult(form.upon(find(id).revision()), "form");
            overtaken.reject("appraisal.support.fault.overtaken");
            return pages.of(video, page, overtaken);
        }
        return saved(id, redirect);
    }

    @PostMapping("/video-desk/{id}/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        boolean removed = write.remove(find(id), viewer);
        redirect.addFlashAttribute(
                "flash",
                new Page.Flash(removed ? "appraisal.videodesk.flash.removed" : "appraisal.videodesk.flash.kept"));
        return removed ? "redirect:/video-desk" : "redirect:/video-desk/" + id;
    }

    private static ModelAndView saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.videodesk.flash.saved"));
        return new ModelAndView("redirect:/video-desk/" + id);
    }

    private Video find(UUID id) {
        return videos.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
