package jp.mieru.appraisal.video;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** Sends films, whole or the part that a browser asks for (RFC 9110, range requests), and captions. */
@Controller
class FilmController {
    private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofHours(12);

    private final Videos videos;
    private final Films films;
    private final Clock clock;

    FilmController(Videos videos, Films films, Clock clock) {
        this.videos = videos;
        this.films = films;
        this.clock = clock;
    }

    @GetMapping("/videos/{id}/file")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    ResponseEntity<Resource> film(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            Viewer viewer) {
        var video = VideoController.visible(videos, id, viewer, LocalDate.now(clock));
        if (!(video.source() instanceof Source.Uploaded film)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var resource = films.resource(film);
        if (!canBeServed(range, resource)) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + film.bytes())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(film.type()))
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(resource);
    }

    /** Asked here, for Spring says 416 and sends the whole film after it. */
    private static boolean canBeServed(@Nullable String range, Resource film) {
        try {
            HttpRange.toResourceRegions(HttpRange.parseRanges(range), film);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @GetMapping("/videos/{id}/captions/{language}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    ResponseEntity<String> captions(@PathVariable UUID id, @PathVariable String language, Viewer viewer) {
        var video = VideoController.visible(videos, id, viewer, LocalDate.now(clock));
        return videos.captions(video.id(), language)
                .map(text -> ResponseEntity.ok().contentType(VTT).body(text))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
