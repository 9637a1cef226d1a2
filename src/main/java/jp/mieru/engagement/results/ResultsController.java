package jp.mieru.engagement.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.published.BesidePublished;
import jp.mieru.engagement.readable.ClosedRounds;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundSummary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a closed round says: the whole for everybody, units for those who may read them. */
@Controller
class ResultsController {
    private final ClosedRounds closed;
    private final RoundsInView rounds;
    private final ResultPages pages;
    private final BesidePublished published;

    ResultsController(ClosedRounds closed, RoundsInView rounds, ResultPages pages, BesidePublished published) {
        this.published = published;
        this.closed = closed;
        this.rounds = rounds;
        this.pages = pages;
    }

    @GetMapping("/results")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(Viewer viewer, Model model) {
        model.addAttribute("rounds", closed.visibleTo(viewer));
        return "engagement/results/index";
    }

    @GetMapping("/results/{round}")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        var found = rounds.of(round, viewer).orElse(null);
        if (found == null) {
            return AnalysisController.waiting(find(round, viewer));
        }
        model.addAttribute("office", Who.OFFICE_SURVEY.includes(viewer));
        model.addAttribute("round", found.figures().summary());
        model.addAttribute("view", pages.of(found, Forest.WHOLE, request, locale));
        model.addAttribute("published", published.of(found.figures(), locale));
        return "engagement/results/show";
    }

    private RoundSummary find(UUID round, Viewer viewer) {
        return closed.visibleTo(viewer, round).orElseThrow(ResultsController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
