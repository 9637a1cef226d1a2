package jp.mieru.appraisal.reminding;

import java.util.Objects;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The calendar of the cycles in which the reader takes part. */
@Controller
class CalendarController {
    private final Cycles cycles;
    private final OwnCycles own;
    private final RuleSets rules;

    CalendarController(Cycles cycles, OwnCycles own, RuleSets rules) {
        this.cycles = cycles;
        this.own = own;
        this.rules = rules;
    }

    @GetMapping("/appraisal-calendar")
    @Allow(Who.STAFF)
    String index(Viewer viewer, Model model) {
        var parts = own.of(Objects.requireNonNull(viewer.staff()));
        var shown = cycles.open().stream()
                .filter(cycle -> parts.containsKey(cycle.id()))
                .toList();
        model.addAttribute("cycles", shown);
        model.addAttribute("parts", parts);
        model.addAttribute("rules", rules.all(shown.stream().map(Cycle::rules).toList()));
        return "appraisal/reminding/calendar";
    }
}
