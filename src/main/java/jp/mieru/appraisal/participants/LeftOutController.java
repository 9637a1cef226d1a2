package jp.mieru.appraisal.participants;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.closing.ClosedCycles;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.opening.OpeningWork;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.takingpart.LeftOut;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has no sheet in a cycle that was opened, and sheets for those who take part by now. */
@Controller
class LeftOutController {
    private static final int ROWS = 50;

    private final Cycles cycles;
    private final RuleSets rules;
    private final LeftOutList list;
    private final OpeningWork work;
    private final Roster roster;
    private final Units units;
    private final ClosedCycles closed;

    LeftOutController(
            Cycles cycles,
            RuleSets rules,
            LeftOutList list,
            OpeningWork work,
            Roster roster,
            Units units,
            ClosedCycles closed) {
        this.cycles = cycles;
        this.rules = rules;
        this.list = list;
        this.work = work;
        this.roster = roster;
        this.units = units;
        this.closed = closed;
    }

    @GetMapping("/appraisal-cycles/{id}/left-out")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var cycle = find(id);
        var paging = Paging.of(request, ROWS, list.count(cycle.id()));
        var rows = list.page(cycle.id(), ROWS, paging.offset());
        model.addAttribute("cycle", cycle);
        model.addAttribute("closed", closed.of(cycle));
        model.addAttribute("rules", rules.find(cycle.rules()).orElseThrow().rules());
        model.addAttribute("paging", paging);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "people", roster.people(rows.stream().map(LeftOut::staff).toList()));
        model.addAttribute("tree", units.asOf(cycle.reference()));
        return "appraisal/participants/leftOut";
    }

    @PostMapping("/appraisal-cycles/{id}/additions")
    @Allow(Who.OFFICE_APPRAISAL)
    String add(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var cycle = find(id);
        if (cycle.is(CycleState.CLOSED)) {
            redirect.addFlashAttribute("flash", new Page.Flash("appraisal.closing.refused"));
        }
        return work.goOn(cycle, viewer).map(job -> "redirect:" + job.href()).orElse("redirect:/appraisal-cycles/" + id);
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
