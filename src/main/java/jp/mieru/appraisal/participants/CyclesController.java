package jp.mieru.appraisal.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.cycle.CyclesOfRules;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cycles of a year: those that the rules ask for, begun or not, and how far the sheets of each are. */
@Controller
class CyclesController {
    private final Cycles cycles;
    private final RuleSets rules;
    private final StageCounts counts;
    private final Clock clock;

    CyclesController(Cycles cycles, RuleSets rules, StageCounts counts, Clock clock) {
        this.cycles = cycles;
        this.rules = rules;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/appraisal-cycles")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@RequestParam(required = false) @Nullable String year, Viewer viewer, Model model) {
        var now = FiscalYear.of(LocalDate.now(clock));
        var shown = FiscalYear.parse(year == null ? "" : year).orElse(now);
        var stored = rules.of(shown).orElse(null);
        var begun = cycles.of(shown);
        model.addAttribute("year", shown);
        model.addAttribute("years", List.of(now.previous(), now, now.next()));
        model.addAttribute("stored", stored);
        model.addAttribute("cycles", begun);
        model.addAttribute("rules", rules.all(begun.stream().map(Cycle::rules).toList()));
        model.addAttribute(
                "missing",
                stored == null
                        ? List.of()
                        : CyclesOfRules.of(stored.rules(), shown).stream()
                                .filter(ruled -> begun.stream().noneMatch(ruled::is))
                                .toList());
        model.addAttribute("counts", counts.of(shown, viewer));
        return "appraisal/participants/cycles";
    }
}
