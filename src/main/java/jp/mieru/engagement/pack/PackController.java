package jp.mieru.engagement.pack;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.readable.ClosedRounds;
import jp.mieru.engagement.results.AnalysisController;
import jp.mieru.survey.RoundSummary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** The packs of all units of a round: made for the office, left alone, found again, cancelled, downloaded. */
@Controller
class PackController {
    private final ClosedRounds closed;
    private final Analyses analyses;
    private final PackWork work;
    private final PackStore store;
    private final TellOfPacks tell;

    PackController(ClosedRounds closed, Analyses analyses, PackWork work, PackStore store, TellOfPacks tell) {
        this.closed = closed;
        this.analyses = analyses;
        this.work = work;
        this.store = store;
        this.tell = tell;
    }

    @GetMapping("/results/{round}/packs")
    @Allow(Who.OFFICE_SURVEY)
    String show(
            @PathVariable UUID round,
            Viewer viewer,
            Model model,
            @RequestHeader(name = "HX-Request", required = false) boolean part) {
        var summary = find(round, viewer);
        var figures = analyses.unitsOf(summary.id()).orElse(null);
        if (figures == null) {
            return AnalysisController.waiting(summary);
        }
        model.addAttribute("round", summary);
        model.addAttribute("units", PackJob.units(figures).size());
        var progress = work.of(summary).orElse(null);
        model.addAttribute("progress", progress);
        model.addAttribute(
                "missing", progress != null && progress.ready() ? work.missing(summary, figures) : List.<String>of());
        return part ? "engagement/pack/work" : "engagement/pack/index";
    }

    @PostMapping("/results/{round}/packs")
    @Allow(Who.OFFICE_SURVEY)
    String create(@PathVariable UUID round, Viewer viewer, Locale locale) {
        var summary = find(round, viewer);
        if (analyses.unitsOf(summary.id()).isEmpty()) {
            return AnalysisController.waiting(summary);
        }
        work.begin(summary, locale, viewer);
        return "redirect:/results/" + round + "/packs";
    }

    @PostMapping("/results/{round}/packs/cancellation")
    @Allow(Who.OFFICE_SURVEY)
    String cancel(@PathVariable UUID round, Viewer viewer) {
        work.cancel(find(round, viewer));
        return "redirect:/results/" + round + "/packs";
    }

    /** Tells heads that their packs are there. */
    @PostMapping("/results/{round}/packs/notices")
    @Allow(Who.OFFICE_SURVEY)
    String tell(@PathVariable UUID round, Viewer viewer) {
        tell.heads(find(round, viewer), viewer);
        return "redirect:/results/" + round + "/packs";
    }

    @GetMapping("/results/{round}/packs/file")
    @Allow(Who.OFFICE_SURVEY)
    void file(@PathVariable UUID round, Viewer viewer, HttpServletResponse response) throws IOException {
        var summary = find(round, viewer);
        if (work.of(summary).filter(PackProgress::ready).isEmpty()) {
            throw notFound();
        }
        var units = analyses.unitsOf(summary.id())
                .orElseThrow(PackController::notFound)
                .units();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"packs.zip\"");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            store.each(
                    summary.id(),
                    (unit, name, pdf) -> PackFiles.add(zip, units.unit(unit).code(), name, pdf));
        }
    }

    private RoundSummary find(UUID round, Viewer viewer) {
        return closed.visibleTo(viewer, round).orElseThrow(PackController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
