package jp.mieru.engagement.tendency;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a round's written answers say, as shares of themes: the whole for everybody, departments for who may read them. */
@Controller
class TendencyController {
    private final Tendencies tendencies;

    TendencyController(Tendencies tendencies) {
        this.tendencies = tendencies;
    }

    @GetMapping("/results/{round}/themes")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable Integer question,
            Viewer viewer,
            Locale locale,
            Model model) {
        var summary =
                tendencies.find(round, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("round", summary);
        model.addAttribute(
                "view", tendencies.of(summary, question, viewer, locale).orElse(null));
        model.addAttribute("office", viewer.has(Duty.SURVEY));
        return "engagement/tendency/index";
    }
}
