package jp.mieru.appraisal.videodesk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.support.Doing;
import jp.mieru.appraisal.support.DoingFile;
import jp.mieru.appraisal.support.NamesOfUnits;
import jp.mieru.appraisal.support.Remind;
import jp.mieru.appraisal.video.Video;
import jp.mieru.appraisal.video.Videos;
import jp.mieru.appraisal.video.Viewing;
import jp.mieru.appraisal.video.Viewings;
import jp.mieru.appraisal.video.WhoIsAsked;
import jp.mieru.organization.Roster.Member;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of those asked has watched a video to the end and who has not yet; a reminder to the latter. */
@Controller
class ViewersController {
    private static final int ROWS = 50;

    private final Videos videos;
    private final Viewings viewings;
    private final WhoIsAsked asked;
    private final NamesOfUnits units;
    private final Remind remind;
    private final DoingFile file;
    private final AuditTrail audit;

    ViewersController(
            Videos videos,
            Viewings viewings,
            WhoIsAsked asked,
            NamesOfUnits units,
            Remind remind,
            DoingFile file,
            AuditTrail audit) {
        this.videos = videos;
        this.viewings = viewings;
        this.asked = asked;
        this.units = units;
        this.remind = remind;
        this.file = file;
        this.audit = audit;
    }

    @GetMapping("/video-desk/{id}/viewers")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var video = find(id);
        var all = viewers(video);
        model.addAttribute("video", video);
        model.addAttribute("all", all);
        model.addAttribute("paging", Paging.of(request, ROWS, all.size()));
        model.addAttribute("units", units.today());
        return "appraisal/videodesk/viewers";
    }

    @PostMapping("/video-desk/{id}/reminders")
    @Allow(Who.OFFICE_APPRAISAL)
    String remind(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var video = find(id);
        var title = Objects.requireNonNullElse(video.title().ja(), "");
        var waiting = viewers(video).stream()
                .filter(each -> !each.isDone())
                .map(each -> each.member().staff())
                .toList();
        int told = remind.tell(
                new Remind.Reminder("video:" + id, "appraisal.video.notice.watch", List.of(title), video.path()),
                waiting,
                viewer);
        if (told >= 0) {
            audit.changed(viewer, "appraisal.video-viewers-reminded", null, title + " (" + told + ")");
        }
        redirect.addFlashAttribute("flash", Remind.flash(told));
        return "redirect:/video-desk/" + id + "/viewers";
    }

    @GetMapping("/video-desk/{id}/viewers/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        file.send(
                viewers(find(id)),
                "video-viewers",
                "appraisal.videodesk.viewers.title",
                "appraisal.videodesk.viewers.column",
                locale,
                response);
    }

    private List<Doing> viewers(Video video) {
        var begun = viewings.of(video.id());
        int length = video.source().length();
        return Doing.sorted(asked.by(video).stream()
                .map(member -> doing(member, begun.get(member.staff()), length))
                .toList());
    }

    private static Doing doing(Member member, @Nullable Viewing viewing, int length) {
        if (viewing == null) {
            return Doing.of(member, null);
        }
        var how = viewing.how();
        var key = "appraisal.videodesk.how." + (how == null ? "part" : how.word());
        return new Doing(member, viewing.finishedAt(), key, viewing.percent(length));
    }

    private Video find(UUID id) {
        return videos.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
