package jp.mieru.appraisal.video;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's page tells what was played; a person says to have read the text, or watched the film elsewhere. */
@Controller
class ViewingController {
    private final Videos videos;
    private final Viewings viewings;
    private final Clock clock;

    ViewingController(Videos videos, Viewings viewings, Clock clock) {
        this.videos = videos;
        this.viewings = viewings;
        this.clock = clock;
    }

    /** Spans that were played since the last time. Answers with a part that says how far the person is. */
    @PostMapping("/videos/{id}/viewing")
    @Allow(Who.STAFF)
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String spans,
            @RequestParam(defaultValue = "") String position,
            Viewer viewer,
            Model model) {
        var video = find(id, viewer);
        int at = Typed.number(position);
        var played = Watched.parse(spans)
                .filter(watched -> at >= 0 && video.source().playsHere())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        model.addAttribute("video", video);
        model.addAttribute("viewing", viewings.add(video, Objects.requireNonNull(viewer.staff()), played, at));
        return "appraisal/video/state";
    }

    @PostMapping("/videos/{id}/declaration")
    @Allow(Who.STAFF)
    String declare(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String how,
            Viewer viewer,
            RedirectAttributes redirect) {
        var video = find(id, viewer);
        var said = How.of(how)
                .filter(each ->
                        each == How.ELSEWHERE && video.elsewhere() != null || each == How.READ && video.canBeRead())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        viewings.declare(id, Objects.requireNonNull(viewer.staff()), said);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.video.flash.declared"));
        return "redirect:" + video.path();
    }

    private Video find(UUID id, Viewer viewer) {
        return VideoController.visible(videos, id, viewer, LocalDate.now(clock));
    }
}
