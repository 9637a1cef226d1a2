package jp.mieru.engagement.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.survey.RoundSummary;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;

    ResultsController(ClosedRounds closed, RoundsInView rounds, MessageSource messages) {
        this.closed = closed;
        this.rounds = rounds;
        this.messages = messages;
    }

    @GetMapping("/results")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(Viewer viewer, Model model) {
        model.addAttribute("rounds", closed.visibleTo(viewer));
        return "engagement/results/index";
    }

    @GetMapping("/results/{round}")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, Viewer viewer, Locale locale, Model model) {
        var summary = find(round, viewer);
        var found = rounds.of(summary.id(), viewer).orElse(null);
        if (found == null) {
            return AnalysisController.waiting(summary);
        }
        var overview = overview(found, locale);
        var lastTime = found.lastTime();
        model.addAttribute("round", summary);
        model.addAttribute("view", overview);
        model.addAttribute("comparisons", Comparison.ofWhole(found.figures(), overview.measures(), lastTime));
        model.addAttribute(
                "before", lastTime == null ? null : lastTime.figures().title());
        return "engagement/results/show";
    }

    @GetMapping("/results/{round}/file")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void file(@PathVariable UUID round, Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
        var found = rounds.of(find(round, viewer).id(), viewer).orElseThrow(ResultsController::notFound);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"results.xlsx\"");
        new ResultWorkbook(found.figures(), messages, locale).write(found.readable(), response.getOutputStream());
    }

    private Overview overview(RoundsInView.InView found, Locale locale) {
        RoundFigures figures = found.figures();
        return Overview.of(
                figures,
                Overview.firstRows(figures, found.readable()),
                Names.whole(figures, messages, locale),
                locale,
                figures.threshold());
    }

    private RoundSummary find(UUID round, Viewer viewer) {
        return closed.visibleTo(viewer, round).orElseThrow(ResultsController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
