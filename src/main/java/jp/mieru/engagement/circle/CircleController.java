package jp.mieru.engagement.circle;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What becomes of everybody's answers. */
@Controller
class CircleController {
    private final Circles circles;

    CircleController(Circles circles) {
        this.circles = circles;
    }

    @GetMapping("/circle")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(@RequestParam(required = false) @Nullable UUID round, Locale locale, Model model) {
        var circle = circles.of(round, locale);
        if (round != null && circle.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("circle", circle.orElse(null));
        return "engagement/circle/index";
    }
}
