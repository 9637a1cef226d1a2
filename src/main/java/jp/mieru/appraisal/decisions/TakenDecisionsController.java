package jp.mieru.appraisal.decisions;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office takes over what it decided for the last cycle. */
@Controller
class TakenDecisionsController {
    private final Cycles cycles;
    private final TakeOverDecisions take;

    TakenDecisionsController(Cycles cycles, TakeOverDecisions take) {
        this.cycles = cycles;
        this.take = take;
    }

    @PostMapping("/appraisal-cycles/{id}/decisions/takeover")
    @Allow(Who.OFFICE_APPRAISAL)
    String create(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var cycle = cycles.find(new CycleId(id)).orElseThrow(TakenDecisionsController::notFound);
        var last = take.last(cycle).orElseThrow(TakenDecisionsController::notFound);
        redirect.addFlashAttribute(
                "flash", new Page.Flash("appraisal.decisions.taken-over", take.from(last, cycle, viewer)));
        return "redirect:/appraisal-cycles/" + id + "/decisions";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
