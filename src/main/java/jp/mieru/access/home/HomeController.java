package jp.mieru.access.home;

import jp.mieru.access.Allow;
import jp.mieru.access.TodoSource;
import jp.mieru.access.TodoSource.Todo;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.notices.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My page: what waits, and the latest that I was told. */
@Controller
class HomeController {
    private static final int LATEST = 3;
    private final ObjectProvider<TodoSource> sources;
    private final Notices notices;

    HomeController(ObjectProvider<TodoSource> sources, Notices notices) {
        this.sources = sources;
        this.notices = notices;
    }

    @GetMapping("/")
    @Allow(Who.SIGNED_IN)
    String show(Viewer viewer, Model model) {
        model.addAttribute(
                "todos",
                sources.orderedStream()
                        .flatMap(source -> source.todosOf(viewer).stream())
                        .sorted(Todo.BY_DUE)
                        .toList());
        model.addAttribute("notices", notices.of(viewer.account(), LATEST));
        return "access/home/show";
    }
}
