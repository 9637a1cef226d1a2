package jp.mieru.appraisal.videodesk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.video.Clockface;
import jp.mieru.appraisal.video.Video;
import jp.mieru.appraisal.video.Videos;
import jp.mieru.appraisal.video.WebVtt;
import jp.mieru.platform.uploads.TemporaryFiles;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office brings the film of a video, and its captions. */
@Controller
class FilmDeskController {
    private static final int LARGEST_CAPTIONS = 1 << 20;
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final Videos videos;
    private final WriteVideos write;
    private final VideoDeskPage pages;
    private final TemporaryFiles temporary;

    FilmDeskController(Videos videos, WriteVideos write, VideoDeskPage pages, TemporaryFiles temporary) {
        this.videos = videos;
        this.write = write;
        this.pages = pages;
        this.temporary = temporary;
    }

    @PostMapping("/video-desk/{id}/film")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView film(
            @PathVariable UUID id,
            @ModelAttribute("film") FilmForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect)
            throws IOException {
        var video = find(id);
        var file = form.film();
        var format = format(file, result);
        int length = length(format, form, video, result);
        if (result.hasErrors()) {
            return pages.of(video, page, result);
        }
        try (var bytes = Objects.requireNonNull(file).getInputStream()) {
            write.bring(video, bytes, file.getSize(), Objects.requireNonNull(format), length, viewer);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.videodesk.flash.film", Clockface.of(length)));
        return new ModelAndView("redirect:/video-desk/" + id);
    }

    private @Nullable FilmFormat format(@Nullable MultipartFile file, BindingResult result) throws IOException {
        if (file == null || file.isEmpty()) {
            result.rejectValue("film", "appraisal.videodesk.fault.no-file");
            return null;
        }
        Optional<FilmFormat> format = temporary.with(file, FilmFormat::read);
        if (format.isEmpty()) {
            result.rejectValue("film", "appraisal.videodesk.fault.film");
        }
        return format.orElse(null);
    }

    /** What the file says, or else what was typed; chapters must lie within. */
    private int length(@Nullable FilmFormat format, FilmForm form, Video video, BindingResult result) {
        if (format == null) {
            return 0;
        }
        int length = format.length() > 0
                ? format.length()
                : Clockface.parse(Typed.line(form.filmLength())).orElse(0);
        if (length == 0) {
            result.rejectValue("filmLength", "appraisal.videodesk.fault.film-length");
        } else if (videos.chapters(video.id()).stream().anyMatch(chapter -> chapter.at() >= length)) {
            result.rejectValue(
                    "film", "appraisal.videodesk.fault.chapters-late", new Object[] {Clockface.of(length)}, null);
        }
        return length;
    }

    @PostMapping("/video-desk/{id}/captions")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView captions(
            @PathVariable UUID id,
            @ModelAttribute("captions") CaptionsForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect)
            throws IOException {
        var video = find(id);
        var language = Objects.requireNonNullElse(form.language(), "");
        if (!LANGUAGES.contains(language)) {
            result.rejectValue("language", "appraisal.videodesk.fault.language");
        }
        var text = text(form.captions(), video.source().length(), result);
        if (text == null || result.hasErrors()) {
            return pages.of(video, page, result);
        }
        write.captions(video, language, text, viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.videodesk.flash.captions"));
        return new ModelAndView("redirect:/video-desk/" + id);
    }

    @PostMapping("/video-desk/{id}/captions-removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String removeCaptions(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            Viewer viewer,
            RedirectAttributes redirect) {
        write.captions(find(id), language, null, viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.videodesk.flash.captions-removed"));
        return "redirect:/video-desk/" + id;
    }

    private static @Nullable String text(@Nullable MultipartFile file, int length, BindingResult result)
            throws IOException {
        if (file == null || file.isEmpty()) {
            result.rejectValue("captions", "appraisal.videodesk.fault.no-file");
        } else if (file.getSize() > LARGEST_CAPTIONS) {
            result.rejectValue("captions", "appraisal.videodesk.fault.captions.large");
        } else {
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file.getBytes()))
                        .toString();
                WebVtt.fault(text, length)
                        .ifPresent(fault -> result.rejectValue(
                                "captions",
                                "appraisal.videodesk.fault.captions." + fault.reason(),
                                new Object[] {fault.line()},
                                null));
                if (text.indexOf('\0') >= 0) {
                    result.rejectValue("captions", "appraisal.videodesk.fault.captions.encoding");
                }
                return text;
            } catch (CharacterCodingException e) {
                result.rejectValue("captions", "appraisal.videodesk.fault.captions.encoding");
            }
        }
        return null;
    }

    private Video find(UUID id) {
        return videos.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
