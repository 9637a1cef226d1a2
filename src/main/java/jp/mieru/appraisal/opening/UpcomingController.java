package jp.mieru.appraisal.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Conditional appointments that come up for rating. */
@Controller
class UpcomingController {
    private static final int ROWS = 50;

    private final Cycles cycles;
    private final RuleSets rules;
    private final Upcoming upcoming;
    private final Units units;

    UpcomingController(Cycles cycles, RuleSets rules, Upcoming upcoming, Units units) {
        this.cycles = cycles;
        this.rules = rules;
        this.upcoming = upcoming;
        this.units = units;
    }

    @GetMapping("/appraisal-cycles/{id}/upcoming")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var cycle = cycles.find(new CycleId(id))
                .filter(Cycle::conditional)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var stored = rules.find(cycle.rules()).orElseThrow().rules();
        var all = upcoming.of(cycle, stored);
        var paging = Paging.of(request, ROWS, all.size());
        model.addAttribute("cycle", cycle);
        model.addAttribute("rules", stored);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "rows", all.stream().skip(paging.offset()).limit(ROWS).toList());
        model.addAttribute("tree", units.asOf(cycle.reference()));
        return "appraisal/opening/upcoming";
    }
}
