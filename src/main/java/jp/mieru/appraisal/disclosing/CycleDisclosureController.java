package jp.mieru.appraisal.disclosing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.disclosing.DisclosureList.Row;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office discloses all fixed results of a cycle on one day, if they are still those that were looked at. */
@Controller
class CycleDisclosureController {
    private static final String LABELS = "appraisal.disclosing.form.";
    private static final int ROWS = 50;

    private final DisclosureList list;
    private final Cycles cycles;
    private final RuleSets rules;
    private final Disclose disclose;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    CycleDisclosureController(
            DisclosureList list,
            Cycles cycles,
            RuleSets rules,
            Disclose disclose,
            Roster roster,
            Units units,
            Clock clock) {
        this.list = list;
        this.cycles = cycles;
        this.rules = rules;
        this.disclose = disclose;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/appraisal-cycles/{id}/disclosures")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var begun = new DisclosureForm(page.date(LocalDate.now(clock)), null, null);
        return shown(find(id), viewer, request, Fields.of(page, LABELS, begun));
    }

    @PostMapping("/appraisal-cycles/{id}/disclosures")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView createAll(
            @PathVariable UUID id,
            @ModelAttribute("form") DisclosureForm form,
            BindingResult result,
            Viewer viewer,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var cycle = find(id);
        var standing = list.standing(cycle.id(), viewer);
        var today = LocalDate.now(clock);
        var last = standing.last();
        var day = form.read(last == null ? today : last, today, result);
        if (day.isEmpty()) {
            var view = shown(cycle, viewer, request, Fields.of(page, LABELS, result));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        redirect.addFlashAttribute(
                "flash",
                disclose.all(cycle.id(), form.looked(), day.get(), viewer)
                        .map(told -> new Page.Flash("appraisal.disclosing.flash.all", told))
                        .orElseGet(() -> new Page.Flash("appraisal.disclosing.flash.overtaken")));
        return new ModelAndView("redirect:/appraisal-cycles/" + id + "/disclosures");
    }

    private ModelAndView shown(Cycle cycle, Viewer viewer, HttpServletRequest request, Fields fields) {
        var standing = list.standing(cycle.id(), viewer);
        var paging = Paging.of(request, ROWS, standing.fixed());
        var tree = units.asOf(cycle.reference());
        var rows = list.rows(cycle.id(), tree, paging.offset(), ROWS, viewer);
        var view = new ModelAndView("appraisal/disclosing/cycle");
        view.addObject("cycle", cycle);
        view.addObject("rules", rules.find(cycle.rules()).orElseThrow().rules());
        view.addObject("standing", standing);
        view.addObject("rows", rows);
        view.addObject("paging", paging);
        view.addObject("tree", tree);
        view.addObject("people", roster.people(rows.stream().map(Row::staff).toList()));
        view.addObject("fields", fields);
        return view;
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
