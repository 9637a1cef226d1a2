package jp.mieru.engagement.briefing;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.results.AnalysisController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A staff survey on one page, for those who decide. */
@Controller
class BriefingController {
    private final BriefedRounds rounds;
    private final Briefings briefings;

    BriefingController(BriefedRounds rounds, Briefings briefings) {
        this.rounds = rounds;
        this.briefings = briefings;
    }

    @GetMapping("/results-briefing")
    @Allow({Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@RequestParam(required = false) @Nullable UUID round, Viewer viewer, Locale locale, Model model) {
        var found = rounds.visibleTo(viewer);
        var chosen = found.chosen(round).orElse(null);
        if (chosen == null && round != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var briefing = chosen == null
                ? null
                : briefings
                        .of(chosen.id(), found.target(chosen.id()).goal(), locale)
                        .orElse(null);
        if (chosen != null && briefing == null) {
            return AnalysisController.waiting(chosen);
        }
        model.addAttribute("rounds", found.all());
        model.addAttribute("briefing", briefing);
        return "engagement/briefing/show";
    }
}
