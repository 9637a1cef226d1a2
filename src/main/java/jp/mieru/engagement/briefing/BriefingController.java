package jp.mieru.engagement.briefing;

import java.util.Locale;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.results.AnalysisController;
import jp.mieru.engagement.results.ClosedRounds;
import jp.mieru.survey.RoundSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest staff survey on one page, for those who decide. */
@Controller
class BriefingController {
    private final ClosedRounds closed;
    private final Briefings briefings;

    BriefingController(ClosedRounds closed, Briefings briefings) {
        this.closed = closed;
        this.briefings = briefings;
    }

    @GetMapping("/results-briefing")
    @Allow({Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(Viewer viewer, Locale locale, Model model) {
        RoundSummary newest = closed.visibleTo(viewer).stream()
                .filter(round -> !round.gathered())
                .findFirst()
                .orElse(null);
        if (newest == null) {
            model.addAttribute("briefing", null);
            return "engagement/briefing/show";
        }
        var briefing = briefings.of(newest.id(), locale).orElse(null);
        if (briefing == null) {
            return AnalysisController.waiting(newest);
        }
        model.addAttribute("briefing", briefing);
        return "engagement/briefing/show";
    }
}
