package jp.mieru.appraisal.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.takingpart.LeftOut;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Before a cycle is opened: how many take part, who does not and why, what is to be mended. Then the opening itself. */
@Controller
class OpeningController {
    private static final int SHOWN = 100;

    private final Cycles cycles;
    private final RuleSets rules;
    private final PlanOpening plan;
    private final OpeningWork work;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    OpeningController(
            Cycles cycles,
            RuleSets rules,
            PlanOpening plan,
            OpeningWork work,
            Roster roster,
            Units units,
            Clock clock) {
        this.cycles = cycles;
        this.rules = rules;
        this.plan = plan;
        this.work = work;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/appraisal-cycles/{id}/opening")
    @Allow(Who.OFFICE_APPRAISAL)
    String show(@PathVariable UUID id, Model model) {
        var cycle = find(id);
        if (!cycle.is(CycleState.PLANNED)) {
            return "redirect:/appraisal-cycles/" + id;
        }
        var planned = plan.of(cycle);
        var shown = planned.leftOut().stream()
                .sorted((one, other) -> other.reason().compareTo(one.reason()))
                .limit(SHOWN)
                .toList();
        var people = new HashSet<StaffId>();
        shown.stream().map(LeftOut::staff).forEach(people::add);
        model.addAttribute("cycle", cycle);
        model.addAttribute("rules", rules.find(cycle.rules()).orElseThrow().rules());
        model.addAttribute("plan", planned);
        model.addAttribute("shown", shown);
        model.addAttribute("people", roster.people(people));
        model.addAttribute("tree", units.asOf(cycle.reference()));
        model.addAttribute("early", cycle.reference().isAfter(LocalDate.now(clock)));
        return "appraisal/opening/show";
    }

    @PostMapping("/appraisal-cycles/{id}/opening")
    @Allow(Who.OFFICE_APPRAISAL)
    String create(@PathVariable UUID id, Viewer viewer) {
        return work.begin(find(id), viewer)
                .map(job -> "redirect:" + job.href())
                .orElse("redirect:/appraisal-cycles/" + id);
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
