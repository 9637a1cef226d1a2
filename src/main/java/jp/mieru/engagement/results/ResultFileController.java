package jp.mieru.engagement.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.survey.Forest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a round show, as Excel files. */
@Controller
class ResultFileController {
    private final RoundsInView rounds;
    private final Analyses analyses;
    private final MessageSource messages;

    ResultFileController(RoundsInView rounds, Analyses analyses, MessageSource messages) {
        this.rounds = rounds;
        this.analyses = analyses;
        this.messages = messages;
    }

    @GetMapping("/results/{round}/file")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void ofRound(@PathVariable UUID round, Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        var found = find(round, viewer);
        write(found, Forest.WHOLE, ResultWorkbook.all(found), locale, response);
    }

    @GetMapping("/results/{round}/units/{unit}/file")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    void ofUnit(
            @PathVariable UUID round,
            @PathVariable String unit,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var found = find(round, viewer);
        int index = found.figures().units().indexOf(unit);
        if (!found.readable().contains(index)) {
            throw notFound();
        }
        var below = found.figures().below(index).stream().filter(found.readable()::contains);
        write(found, index, Stream.concat(Stream.of(index), below).toList(), locale, response);
    }

    private void write(
            RoundsInView.InView found, int unit, List<Integer> units, Locale locale, HttpServletResponse response)
            throws IOException {
        var figures = found.figures();
        var details = analyses.details(figures, unit);
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"results.xlsx\"");
        new ResultWorkbook(found, messages, locale)
                .write(units, details.breakdown(), details.answers(), response.getOutputStream());
    }

    private RoundsInView.InView find(UUID round, Viewer viewer) {
        return rounds.of(round, viewer).orElseThrow(ResultFileController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
