package jp.mieru.engagement.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.readable.ClosedRounds;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.engagement.results.AnalysisController;
import jp.mieru.engagement.results.ResultPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One unit's result as its head reads it: what it says, how to read it, what to do; then the figures. */
@Controller
class UnitResultsController {
    private final ClosedRounds closed;
    private final RoundsInView rounds;
    private final ResultPages pages;
    private final Feedbacks feedbacks;

    UnitResultsController(ClosedRounds closed, RoundsInView rounds, ResultPages pages, Feedbacks feedbacks) {
        this.closed = closed;
        this.rounds = rounds;
        this.pages = pages;
        this.feedbacks = feedbacks;
    }

    @GetMapping("/results/{round}/units/{unit}")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(
            @PathVariable UUID round,
            @PathVariable String unit,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var found = rounds.of(round, viewer).orElse(null);
        if (found == null) {
            return AnalysisController.waiting(
                    closed.visibleTo(viewer, round).orElseThrow(UnitResultsController::notFound));
        }
        int index = found.figures().units().indexOf(unit);
        if (!found.readable().contains(index)) {
            throw notFound();
        }
        var view = pages.of(found, index, request, locale);
        model.addAttribute("round", found.figures().summary());
        model.addAttribute("view", view);
        model.addAttribute("feedback", feedbacks.of(view, found, index, locale));
        model.addAttribute("code", unit);
        return "engagement/feedback/unit";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
