package jp.mieru.appraisal.video;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The videos that can be watched, and one of them. */
@Controller
class VideoController {
    private final Videos videos;
    private final Viewings viewings;
    private final WhoIsAsked asked;
    private final Clock clock;

    VideoController(Videos videos, Viewings viewings, WhoIsAsked asked, Clock clock) {
        this.videos = videos;
        this.viewings = viewings;
        this.asked = asked;
        this.clock = clock;
    }

    @GetMapping("/videos")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    String index(Viewer viewer, Model model) {
        var self = viewer.staff();
        var shown = videos.shownOn(LocalDate.now(clock));
        var mine = self == null ? List.<Video>of() : asked.of(shown, self);
        model.addAttribute("asked", mine);
        model.addAttribute(
                "others", shown.stream().filter(video -> !mine.contains(video)).toList());
        model.addAttribute("viewings", self == null ? Map.of() : viewings.of(self));
        return "appraisal/video/index";
    }

    @GetMapping("/videos/{id}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
        var video = visible(videos, id, viewer, LocalDate.now(clock));
        var self = viewer.staff();
        model.addAttribute("video", video);
        model.addAttribute("chapters", videos.chapters(id));
        model.addAttribute("reading", reading(video, locale));
        model.addAttribute("viewing", self == null ? Viewing.NONE : viewings.of(id, self));
        model.addAttribute("watches", self != null);
        return "appraisal/video/show";
    }

    /** What there is to read instead: the text that the office wrote, or what the captions say. */
    private String reading(Video video, Locale locale) {
        var written = video.transcript().in(locale);
        if (!written.isEmpty() || video.captions().isEmpty()) {
            return written;
        }
        var language = video.captions().contains(locale.getLanguage())
                ? locale.getLanguage()
                : video.captions().iterator().next();
        return videos.captions(video.id(), language).map(WebVtt::text).orElse("");
    }

    /** The video, if somebody may see it: the office always, others while it is shown. */
    static Video visible(Videos videos, UUID id, Viewer viewer, LocalDate day) {
        return videos.find(id)
                .filter(video -> video.isShown(day) || Who.OFFICE_APPRAISAL.includes(viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
