package jp.mieru.access.task;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.notices.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What I was told. */
@Controller
class NoticeController {
    private static final int LATEST = 100;
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    @Allow(Who.SIGNED_IN)
    String index(Viewer viewer, Model model) {
        model.addAttribute("notices", notices.of(viewer.account(), LATEST));
        return "access/notice/index";
    }

    /** Goes where the notice leads, and counts it as read. */
    @GetMapping("/notices/{id}")
    @Allow(Who.SIGNED_IN)
    String show(@PathVariable UUID id, Viewer viewer) {
        return notices.read(id, viewer.account())
                .map(notice -> "redirect:" + notice.href())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/notices/reading")
    @Allow(Who.SIGNED_IN)
    String readAll(Viewer viewer) {
        notices.readAll(viewer.account());
        return "redirect:/notices";
    }
}
