package jp.mieru.engagement.planpages;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanOutcome;
import jp.mieru.engagement.example.WriteExample;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.questionnaire.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office adds a plan that worked to the examples, with its unit's name only if the head agreed. */
@Controller
class PlanExampleController {
    private final Sights sights;
    private final PlanPages pages;
    private final WriteExample write;

    PlanExampleController(Sights sights, PlanPages pages, WriteExample write) {
        this.sights = sights;
        this.pages = pages;
        this.write = write;
    }

    @PostMapping("/action-plans/{id}/example")
    @Allow(Who.OFFICE_SURVEY)
    String create(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var today = sights.today();
        var plan = sights.find(new PlanId(id), sights.of(viewer, today), today)
                .filter(found -> found.outcome() == PlanOutcome.WORKED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var code = "plan-" + plan.id();
        boolean added = write.addAs(
                code,
                plan.wording().construct(),
                new Text(plan.wording().sentence(), null),
                plan.mayNameUnit() ? pages.unitName(plan, today) : null,
                viewer);
        redirect.addFlashAttribute(
                "flash", new Page.Flash("engagement.actionplan.flash." + (added ? "example_added" : "example_there")));
        return "redirect:/plan-examples/" + code + "/edit";
    }
}
