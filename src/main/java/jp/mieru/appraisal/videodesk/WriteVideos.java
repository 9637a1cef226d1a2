package jp.mieru.appraisal.videodesk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.video.Films;
import jp.mieru.appraisal.video.Source;
import jp.mieru.appraisal.video.Video;
import jp.mieru.appraisal.video.Viewings;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes about videos and brings their films and captions. */
@Service
class WriteVideos {
    private final VideoStore store;
    private final Films films;
    private final Viewings viewings;
    private final AuditTrail audit;

    WriteVideos(VideoStore store, Films films, Viewings viewings, AuditTrail audit) {
        this.store = store;
        this.films = films;
        this.viewings = viewings;
        this.audit = audit;
    }

    @Transactional
    UUID add(VideoForm form, Collection<String> positions, Viewer actor) {
        var id = store.add(form, positions, actor.account());
        note("appraisal.video-added", form.title().ja(), actor);
        return id;
    }

    /** Keeps a change; false if somebody else changed it meanwhile. With another link whoever is not at the end begins anew. */
    @Transactional
    boolean change(Video video, VideoForm form, Collection<String> positions, Viewer actor) {
        if (!store.change(video.id(), Typed.number(form.revision()), form, positions, actor.account())) {
            return false;
        }
        var link = form.linked();
        if (link != null && !link.equals(address(video))) {
            leave(video);
        }
        note("appraisal.video-changed", form.title().ja(), actor);
        return true;
    }

    /** Keeps a film in place of what there was before. */
    @Transactional
    void bring(Video video, InputStream bytes, long size, FilmFormat format, int length, Viewer actor)
            throws IOException {
        var film = new Source.Uploaded(films.take(bytes), format.type(), size, length);
        store.film(video.id(), film, actor.account());
        leave(video);
        note("appraisal.video-film-brought", video.title().ja(), actor);
    }

    @Transactional
    void captions(Video video, String language, @Nullable String text, Viewer actor) {
        store.captions(video.id(), language, text);
        note("appraisal.video-changed", video.title().ja(), actor);
    }

    /** Removes a video; false if somebody has begun to watch it. */
    @Transactional
    boolean remove(Video video, Viewer actor) {
        boolean removed = store.remove(video.id());
        if (removed) {
            note("appraisal.video-removed", video.title().ja(), actor);
        }
        return removed;
    }

    private void leave(Video video) {
        viewings.beginAnew(video.id());
        if (video.source() instanceof Source.Uploaded before) {
            films.drop(before.file());
        }
    }

    private static @Nullable String address(Video video) {
        return video.source() instanceof Source.Linked link ? link.address() : null;
    }

    private void note(String action, @Nullable String title, Viewer actor) {
        audit.changed(actor, action, null, Objects.requireNonNullElse(title, ""));
    }
}
