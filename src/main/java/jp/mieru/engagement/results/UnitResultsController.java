package jp.mieru.engagement.results;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One unit's result, beside the unit around it and the whole. */
@Controller
class UnitResultsController {
    private final ClosedRounds closed;
    private final RoundsInView rounds;
    private final MessageSource messages;

    UnitResultsController(ClosedRounds closed, RoundsInView rounds, MessageSource messages) {
        this.closed = closed;
        this.rounds = rounds;
        this.messages = messages;
    }

    @GetMapping("/results/{round}/units/{unit}")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, @PathVariable String unit, Viewer viewer, Locale locale, Model model) {
        var summary = closed.visibleTo(viewer, round).orElseThrow(UnitResultsController::notFound);
        var found = rounds.of(summary.id(), viewer).orElse(null);
        if (found == null) {
            return AnalysisController.waiting(summary);
        }
        var figures = found.figures();
        int index = figures.units().indexOf(unit);
        if (!found.readable().contains(index)) {
            throw notFound();
        }
        var below =
                figures.below(index).stream().filter(found.readable()::contains).toList();
        model.addAttribute("round", summary);
        model.addAttribute(
                "view",
                UnitView.of(
                        figures,
                        index,
                        Overview.of(
                                figures, below, Names.whole(figures, messages, locale), locale, figures.threshold()),
                        found.lastTime(),
                        found.readableThen()));
        return "engagement/results/unit";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
