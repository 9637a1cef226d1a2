package jp.mieru.engagement.results;

import java.util.Locale;
import java.util.Set;
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
    private final EarlierRounds earlierRounds;
    private final ReadableUnits readable;
    private final MessageSource messages;

    UnitResultsController(
            ClosedRounds closed, EarlierRounds earlierRounds, ReadableUnits readable, MessageSource messages) {
        this.closed = closed;
        this.earlierRounds = earlierRounds;
        this.readable = readable;
        this.messages = messages;
    }

    @GetMapping("/results/{round}/units/{unit}")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, @PathVariable String unit, Viewer viewer, Locale locale, Model model) {
        var summary = closed.find(round)
                .filter(found -> ReadableUnits.mayRead(found, viewer))
                .orElseThrow(UnitResultsController::notFound);
        var figures = closed.figures(summary.id());
        var units = readable.of(viewer, summary, figures);
        int index = figures.units().indexOf(unit);
        if (!units.contains(index)) {
            throw notFound();
        }
        var below = figures.below(index).stream().filter(units::contains).toList();
        var earlier = earlierRounds.before(summary, figures).orElse(null);
        model.addAttribute("round", summary);
        model.addAttribute(
                "view",
                UnitView.of(
                        figures,
                        index,
                        Overview.of(figures, below, figures.wholeName(messages, locale), locale, closed.threshold()),
                        earlier,
                        earlier == null
                                ? Set.of()
                                : readable.of(
                                        viewer,
                                        earlier.round(),
                                        earlier.lastTime().figures())));
        return "engagement/results/unit";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
