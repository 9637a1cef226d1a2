package jp.mieru.access.home;

import jp.mieru.access.Allow;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My page. */
@Controller
class HomeController {
    private final ObjectProvider<TodoSource> sources;

    HomeController(ObjectProvider<TodoSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/")
    @Allow(Who.SIGNED_IN)
    String show(Viewer viewer, Model model) {
        model.addAttribute(
                "todos",
                sources.orderedStream()
                        .flatMap(source -> source.todosOf(viewer).stream())
                        .toList());
        return "access/home/show";
    }
}
