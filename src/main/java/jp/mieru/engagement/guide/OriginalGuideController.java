package jp.mieru.engagement.guide;

import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back to the original words of a guide. */
@Controller
class OriginalGuideController {
    private final ReadingGuides guides;
    private final WriteGuide write;

    OriginalGuideController(ReadingGuides guides, WriteGuide write) {
        this.guides = guides;
        this.write = write;
    }

    @PostMapping("/reading-guides/{construct}/original")
    @Allow(Who.OFFICE_SURVEY)
    String create(@PathVariable String construct, Viewer viewer, RedirectAttributes redirect) {
        var guide = guides.all().get(construct);
        if (guide == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        write.takeBack(guide, viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.guide.taken-back"));
        return "redirect:/reading-guides/" + construct;
    }
}
