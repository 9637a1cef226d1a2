package jp.mieru.goals.changepages;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.change.ChangeSights;
import jp.mieru.goals.change.ChangeSights.Seen;
import jp.mieru.goals.change.ProposeChange;
import jp.mieru.goals.change.WriteChange;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.WriteGoal.Writing;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposal to change agreed goals as its author writes it, and as everybody concerned reads it. */
@Controller
class ChangeController {
    private final ChangeSights sights;
    private final GoalSights goals;
    private final ChangePage pages;
    private final WriteChange write;
    private final ProposeChange propose;

    ChangeController(
            ChangeSights sights, GoalSights goals, ChangePage pages, WriteChange write, ProposeChange propose) {
        this.sights = sights;
        this.goals = goals;
        this.pages = pages;
        this.write = write;
        this.propose = propose;
    }

    /** Begins a proposal, or leads to the one that is begun. */
    @PostMapping("/goal-sheets/{id}/changes")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    String create(@PathVariable UUID id, Viewer viewer) {
        var sight = goals.find(new SheetId(id), viewer)
                .filter(found -> ChangeSights.side(found) != null)
                .orElseThrow(ChangeController::notFound);
        var begun = write.begin(sight, viewer);
        return begun == null ? "redirect:/goal-sheets/" + id : "redirect:/goal-changes/" + begun;
    }

    @GetMapping("/goal-changes/{id}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    ModelAndView show(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        return pages.of(sights.find(new ChangeId(id), viewer).orElseThrow(ChangeController::notFound), viewer, page);
    }

    @PostMapping("/goal-changes/{id}/goals/{goal}/removal")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    String drop(@PathVariable UUID id, @PathVariable UUID goal, Viewer viewer, RedirectAttributes redirect) {
        var seen = own(id, viewer);
        return told(seen, write.drop(seen.change().id(), new GoalId(goal)) == Writing.WRITTEN, "dropped", redirect);
    }

    /** Puts a goal back as it was. */
    @PostMapping("/goal-changes/{id}/goals/{goal}/restoration")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    String restore(@PathVariable UUID id, @PathVariable UUID goal, Viewer viewer, RedirectAttributes redirect) {
        var seen = own(id, viewer);
        return told(seen, write.restore(seen.change().id(), new GoalId(goal)) == Writing.WRITTEN, "restored", redirect);
    }

    /** Puts a proposal upon goals that were changed meanwhile. */
    @PostMapping("/goal-changes/{id}/renewal")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    String renew(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var seen = own(id, viewer);
        return told(seen, propose.renew(seen.change().id()), "renewed", redirect);
    }

    @PostMapping("/goal-changes/{id}/withdrawal")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    String destroy(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var seen = own(id, viewer);
        boolean gone = propose.withdraw(seen.change().id());
        told(seen, gone, "withdrawn", redirect);
        return "redirect:/goal-sheets/" + seen.sheet().id();
    }

    private static String told(Seen seen, boolean done, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("goals.change.flash." + (done ? word : "overtaken")));
        return "redirect:/goal-changes/" + seen.change().id();
    }

    private Seen own(UUID id, Viewer viewer) {
        return sights.find(new ChangeId(id), viewer).filter(Seen::owns).orElseThrow(ChangeController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
