package jp.mieru.engagement.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
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
    private final Rounds rounds;
    private final ClosedRounds closed;
    private final EarlierRounds earlierRounds;
    private final ReadableUnits readable;
    private final MessageSource messages;

    ResultsController(
            Rounds rounds,
            ClosedRounds closed,
            EarlierRounds earlierRounds,
            ReadableUnits readable,
            MessageSource messages) {
        this.rounds = rounds;
        this.closed = closed;
        this.earlierRounds = earlierRounds;
        this.readable = readable;
        this.messages = messages;
    }

    @GetMapping("/results")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String index(Viewer viewer, Model model) {
        model.addAttribute(
                "rounds",
                rounds.closed().stream()
                        .filter(round -> ReadableUnits.mayRead(round, viewer))
                        .toList());
        return "engagement/results/index";
    }

    @GetMapping("/results/{round}")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, Viewer viewer, Locale locale, Model model) {
        var summary = find(round, viewer);
        var figures = closed.figures(summary.id());
        model.addAttribute("round", summary);
        var overview = overview(summary, figures, viewer, locale);
        var earlier = earlierRounds.before(summary, figures);
        model.addAttribute("view", overview);
        model.addAttribute(
                "comparisons",
                Comparison.ofWhole(
                        figures,
                        overview.measures(),
                        earlier.map(EarlierRounds.Earlier::lastTime).orElse(null)));
        model.addAttribute("before", earlier.map(found -> found.round().title()).orElse(null));
        return "engagement/results/show";
    }

    @GetMapping("/results/{round}/file")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void file(@PathVariable UUID round, Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
        var summary = find(round, viewer);
        var figures = closed.figures(summary.id());
        var units = readable.of(viewer, summary, figures);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"results.xlsx\"");
        new ResultWorkbook(figures, messages, locale, closed.threshold()).write(units, response.getOutputStream());
    }

    private Overview overview(RoundSummary round, RoundFigures figures, Viewer viewer, Locale locale) {
        var units = readable.of(viewer, round, figures);
        return Overview.of(
                figures,
                Overview.firstRows(figures, units),
                figures.wholeName(messages, locale),
                locale,
                closed.threshold());
    }

    private RoundSummary find(UUID round, Viewer viewer) {
        return closed.find(round)
                .filter(found -> ReadableUnits.mayRead(found, viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
