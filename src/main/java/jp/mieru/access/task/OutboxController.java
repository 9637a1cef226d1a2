package jp.mieru.access.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.platform.notices.Outbox;
import jp.mieru.platform.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Mail on its way out, for whoever runs the system. */
@Controller
class OutboxController {
    private static final int SIZE = 50;
    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    @Allow(Who.ADMINISTRATOR)
    String index(HttpServletRequest request, Model model) {
        var paging = Paging.of(request, SIZE, outbox.count());
        model.addAttribute("paging", paging);
        model.addAttribute("mails", outbox.latest(SIZE, paging.offset()));
        model.addAttribute("connected", outbox.isConnected());
        return "access/outbox/index";
    }

    @GetMapping("/outbox/{id}")
    @Allow(Who.ADMINISTRATOR)
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "mail", outbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "access/outbox/show";
    }
}
