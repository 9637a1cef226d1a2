package jp.mieru.appraisal.video;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Videos that a person is asked to watch and has not watched to the end. */
@Component
class VideoTodos implements TodoSource {
    private final Videos videos;
    private final WhoIsAsked asked;
    private final Clock clock;

    VideoTodos(Videos videos, WhoIsAsked asked, Clock clock) {
        this.videos = videos;
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var self = viewer.staff();
        if (self == null) {
            return List.of();
        }
        var open = videos.unwatchedOn(LocalDate.now(clock), self);
        var locale = LocaleContextHolder.getLocale();
        return asked.of(open, self).stream()
                .map(video -> new Todo(
                        "appraisal.todo.video", List.of(video.title().in(locale)), video.path(), video.shownUntil()))
                .toList();
    }
}
