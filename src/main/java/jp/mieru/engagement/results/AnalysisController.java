package jp.mieru.engagement.results;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.AnalysisWork;
import jp.mieru.engagement.readable.ClosedRounds;
import jp.mieru.survey.RoundSummary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** How far the analysis of a round has come. Whoever opens the page of one that is not analysed sets it going. */
@Controller
public class AnalysisController {
    private final ClosedRounds closed;
    private final Analyses analyses;
    private final AnalysisWork work;

    AnalysisController(ClosedRounds closed, Analyses analyses, AnalysisWork work) {
        this.closed = closed;
        this.analyses = analyses;
        this.work = work;
    }

    /** Where pages of a round lead as long as it is not analysed. */
    public static String waiting(RoundSummary round) {
        return "redirect:/results/" + round.id() + "/analysis";
    }

    @GetMapping("/results/{round}/analysis")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(
            @PathVariable UUID round,
            Viewer viewer,
            Model model,
            @RequestHeader(name = "HX-Request", required = false) boolean part) {
        var summary = find(round, viewer);
        boolean done = analyses.has(summary.id());
        if (done && !part) {
            return "redirect:/results/" + round;
        }
        model.addAttribute("round", summary);
        model.addAttribute("done", done);
        model.addAttribute("job", done ? null : work.required(summary.id(), summary.title()));
        model.addAttribute("office", viewer.has(Duty.SURVEY));
        return part ? "engagement/results/work" : "engagement/results/waiting";
    }

    @PostMapping("/results/{round}/analysis")
    @Allow(Who.OFFICE_SURVEY)
    String create(@PathVariable UUID round, Viewer viewer) {
        var summary = find(round, viewer);
        work.begin(summary.id(), summary.title(), viewer);
        return waiting(summary);
    }

    @PostMapping("/results/{round}/analysis/cancellation")
    @Allow(Who.OFFICE_SURVEY)
    String cancel(@PathVariable UUID round, Viewer viewer) {
        var summary = find(round, viewer);
        work.cancel(summary.id());
        return waiting(summary);
    }

    private RoundSummary find(UUID round, Viewer viewer) {
        return closed.visibleTo(viewer, round).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
