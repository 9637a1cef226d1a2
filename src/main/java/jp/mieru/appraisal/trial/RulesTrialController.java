package jp.mieru.appraisal.trial;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.RuleSetFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The office tries a rule set with marks; what is typed stands in the address and nowhere else. */
@Controller
class RulesTrialController {
    private final RuleSets sets;

    RulesTrialController(RuleSets sets) {
        this.sets = sets;
    }

    @GetMapping("/appraisal-rules/{id}/trial")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String go,
            @RequestParam Map<String, String> sent,
            Viewer viewer) {
        var stored = sets.visibleTo(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rules = stored.rules();
        var view = new ModelAndView("appraisal/trial/show");
        view.addObject("stored", stored);
        if (!RuleSetFaults.of(rules).isEmpty()) {
            return view;
        }
        var chosen = rules.group(group).orElseGet(() -> rules.groups().getFirst());
        var parts = rules.parts().stream()
                .filter(part -> chosen.weight(part.kind()).signum() > 0)
                .toList();
        var typed = new TypedMarks(sent);
        var faults = typed.faults(parts);
        view.addObject("group", chosen);
        view.addObject("parts", List.copyOf(parts));
        view.addObject("typed", typed);
        view.addObject("faults", faults);
        view.addObject("trial", go == null || !faults.isEmpty() ? null : Trial.of(rules, chosen, typed));
        view.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
