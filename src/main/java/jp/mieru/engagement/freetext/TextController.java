package jp.mieru.engagement.freetext;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What people wrote: for those in charge of surveys, nobody else. Each look is noted. */
@Controller
class TextController {
    private static final int ROWS = 50;

    private final Rounds rounds;
    private final ReadableTexts readable;
    private final Readings readings;
    private final TextQueries queries;
    private final StartReading start;
    private final AuditTrail trail;

    TextController(
            Rounds rounds,
            ReadableTexts readable,
            Readings readings,
            TextQueries queries,
            StartReading start,
            AuditTrail trail) {
        this.rounds = rounds;
        this.readable = readable;
        this.readings = readings;
        this.queries = queries;
        this.start = start;
        this.trail = trail;
    }

    @GetMapping("/survey-texts")
    @Allow(Who.OFFICE_SURVEY)
    String index(Model model) {
        model.addAttribute("rounds", rounds.closed());
        model.addAttribute("texts", queries.texts());
        return "engagement/freetext/index";
    }

    @GetMapping("/survey-texts/{round}")
    @Allow(Who.OFFICE_SURVEY)
    String show(
            @PathVariable UUID round,
            @ModelAttribute("search") TextSearch search,
            HttpServletRequest request,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        RoundSummary summary = find(round);
        var reading = readings.of(summary.id()).orElse(new Readings.Reading(0, 0, false));
        var selection = reading.finished() ? readable.select(summary, search, page) : null;
        if (selection == null || selection.isEmpty()) {
            model.addAttribute("round", summary);
            model.addAttribute("done", reading.done());
            model.addAttribute("all", reading.texts());
            model.addAttribute("finished", reading.finished());
            return "engagement/freetext/waiting";
        }
        var found = selection.get();
        var paging = Paging.of(request, ROWS, queries.count(found.chosen()));
        look(viewer, "engagement.texts-read", found, String.valueOf(paging.number()));
        model.addAttribute("view", view(found, search, paging, page));
        return "engagement/freetext/show";
    }

    @GetMapping("/survey-texts/{round}/file")
    @Allow(Who.OFFICE_SURVEY)
    void file(
            @PathVariable UUID round,
            @ModelAttribute("search") TextSearch search,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response)
            throws IOException {
        RoundSummary summary = find(round);
        var selection = readings.of(summary.id())
                .filter(Readings.Reading::finished)
                .flatMap(reading -> readable.select(summary, search, page))
                .orElseThrow(TextController::notFound);
        look(viewer, "engagement.texts-saved", selection, "");
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"texts.xlsx\"");
        try (var workbook = new ExcelOut(response.getOutputStream())) {
            workbook.sheet(page.t("engagement.freetext.title"), List.of(selection.asked()));
            queries.each(selection.chosen(), text -> workbook.row(ReadableTexts.shown(text, page)));
        }
    }

    @PostMapping("/survey-texts/{round}/reading")
    @Allow(Who.OFFICE_SURVEY)
    String create(@PathVariable UUID round, Viewer viewer) {
        RoundSummary summary = find(round);
        start.again(summary.id(), summary.title(), viewer.account());
        return "redirect:/survey-texts/" + round;
    }

    private TextPage view(ReadableTexts.Selection found, TextSearch search, Paging paging, Page page) {
        return new TextPage(
                found.round(),
                search,
                found.questions(),
                found.chosen().question(),
                found.asked(),
                found.units(),
                found.unit(),
                queries.page(found.chosen(), ROWS, paging.offset()).stream()
                        .map(text -> ReadableTexts.shown(text, page))
                        .toList(),
                paging);
    }

    /** Notes what was looked at: round, question, group, words looked for, page. */
    private void look(Viewer viewer, String action, ReadableTexts.Selection found, String number) {
        String unit = found.unit();
        trail.changed(
                viewer,
                action,
                null,
                Stream.concat(
                                Stream.of(
                                        found.round().title(),
                                        found.code(),
                                        unit == null ? "" : unit,
                                        found.chosen().search().typed(),
                                        number),
                                found.chosen().search().words().stream())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private RoundSummary find(UUID round) {
        return readable.find(round).orElseThrow(TextController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
