package jp.mieru.appraisal.reminding;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.CycleStep;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office reminds those whom a step of a cycle waits for, now. */
@Controller
class CycleReminderController {
    private final Cycles cycles;
    private final RemindPeople remind;

    CycleReminderController(Cycles cycles, RemindPeople remind) {
        this.cycles = cycles;
        this.remind = remind;
    }

    @PostMapping("/appraisal-cycles/{id}/reminders")
    @Allow(Who.OFFICE_APPRAISAL)
    String create(@PathVariable UUID id, @RequestParam CycleStep step, Viewer viewer, RedirectAttributes redirect) {
        var cycle = cycles.find(new CycleId(id))
                .filter(found -> found.is(CycleState.OPEN) || found.is(CycleState.CLOSED))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (cycle.is(CycleState.CLOSED)) {
            redirect.addFlashAttribute("flash", new Page.Flash("appraisal.closing.refused"));
            return "redirect:/appraisal-cycles/" + id;
        }
        int told = remind.remind(cycle, step, viewer);
        redirect.addFlashAttribute(
                "flash",
                told == 0
                        ? new Page.Flash("appraisal.reminder.nobody")
                        : new Page.Flash("appraisal.reminder.told", told));
        return "redirect:/appraisal-cycles/" + id;
    }
}
