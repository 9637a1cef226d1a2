package jp.mieru.engagement.planround;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Heads who owe a plan are reminded: those of the units that the office looks at. */
@Controller
class NudgeController {
    private final CallableRounds callable;
    private final PlanRounds plans;
    private final NudgeHeads nudgeHeads;
    private final Clock clock;

    NudgeController(CallableRounds callable, PlanRounds plans, NudgeHeads nudgeHeads, Clock clock) {
        this.callable = callable;
        this.plans = plans;
        this.nudgeHeads = nudgeHeads;
        this.clock = clock;
    }

    @PostMapping("/action-plan-rounds/{round}/nudges")
    @Allow(Who.OFFICE_SURVEY)
    String create(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            RedirectAttributes redirect) {
        var found = callable.find(round).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var filter = Filter.of(state, kind);
        var shown = plans.of(found.id(), filter, LocalDate.now(clock));
        int told = nudgeHeads.nudge(found, shown, viewer);
        redirect.addFlashAttribute(
                "flash",
                told == 0
                        ? new Page.Flash("engagement.planround.nudged.none")
                        : new Page.Flash("engagement.planround.nudged", told));
        return "redirect:/action-plan-rounds/" + round + filter.query();
    }
}
