package jp.mieru.appraisal.videodesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.appraisal.video.Video;
import jp.mieru.appraisal.video.Videos;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Member;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the office writes about a video: one form for what is typed, one for the film, one for captions. */
@Component
class VideoDeskPage {
    private final Videos videos;
    private final Roster roster;
    private final Clock clock;

    VideoDeskPage(Videos videos, Roster roster, Clock clock) {
        this.videos = videos;
        this.roster = roster;
        this.clock = clock;
    }

    /** Positions that people have today. */
    Set<String> positions() {
        return holders().keySet();
    }

    /** @param refused what was sent and refused: of one of the three forms; null for nothing */
    ModelAndView of(@Nullable Video video, Page page, @Nullable BindingResult refused) {
        var form = video == null
                ? VideoForm.empty(LocalDate.now(clock))
                : VideoForm.of(video, videos.chapters(video.id()));
        var view = new ModelAndView("appraisal/videodesk/edit");
        view.addObject("video", video);
        view.addObject("fields", fields(page, "form", form, refused));
        view.addObject("film", fields(page, "film", FilmForm.EMPTY, refused));
        view.addObject("captions", fields(page, "captions", CaptionsForm.EMPTY, refused));
        view.addObject("positions", choices(page));
        view.setStatus(refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Fields fields(Page page, String name, Record empty, @Nullable BindingResult refused) {
        var own = refused != null && empty.getClass().isInstance(refused.getTarget())
                ? refused
                : new BeanPropertyBindingResult(empty, name);
        return Fields.of(page, "appraisal.videodesk." + name + ".", own);
    }

    private List<Choice> choices(Page page) {
        return holders().entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(), entry.getKey(), page.t("appraisal.circle.holders", entry.getValue())))
                .toList();
    }

    private Map<String, Long> holders() {
        return roster.employedOn(LocalDate.now(clock)).stream()
                .map(Member::position)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
