package jp.mieru.appraisal.handover;

import java.util.HashSet;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.closing.ClosedCycles;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
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

/** Raters who have moved or left: the office sees who would follow them and hands over with one press. */
@Controller
class MovedRatersController {
    private static final String LABELS = "appraisal.decisions.form.";

    private final Cycles cycles;
    private final RuleSets rules;
    private final MovedRaters moved;
    private final HandOver hand;
    private final Roster roster;
    private final ClosedCycles closed;

    MovedRatersController(
            Cycles cycles, RuleSets rules, MovedRaters moved, HandOver hand, Roster roster, ClosedCycles closed) {
        this.cycles = cycles;
        this.rules = rules;
        this.moved = moved;
        this.hand = hand;
        this.roster = roster;
        this.closed = closed;
    }

    @GetMapping("/appraisal-cycles/{id}/moved-raters")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(@PathVariable UUID id, Viewer viewer) {
        return index(find(id), viewer, null, null, HttpStatus.OK);
    }

    @PostMapping("/appraisal-cycles/{id}/moved-raters")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") HandOverForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var cycle = find(id);
        if (cycle.is(CycleState.CLOSED)) {
            redirect.addFlashAttribute("flash", new Page.Flash("appraisal.closing.refused"));
            return new ModelAndView("redirect:/appraisal-cycles/" + id + "/moved-raters");
        }
        form.check(result);
        if (result.hasErrors()) {
            return index(cycle, viewer, form, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int handed = hand.now(cycle, form, viewer);
        redirect.addFlashAttribute(
                "flash",
                handed == 0
                        ? new Page.Flash("appraisal.moved.none-handed")
                        : new Page.Flash("appraisal.moved.handed", handed));
        return new ModelAndView("redirect:/appraisal-cycles/" + id + "/moved-raters");
    }

    /** @param tried what was sent with faults, with its fields; null for nothing */
    private ModelAndView index(
            Cycle cycle, Viewer viewer, @Nullable HandOverForm tried, @Nullable Fields fields, HttpStatus status) {
        var all = moved.of(cycle, viewer);
        var people = new HashSet<StaffId>();
        for (var each : all) {
            people.add(each.rater());
            if (each.successor() != null) {
                people.add(each.successor());
            }
        }
        var view = new ModelAndView("appraisal/handover/index", status);
        view.addObject("cycle", cycle);
        view.addObject("closed", closed.of(cycle));
        view.addObject("rules", rules.find(cycle.rules()).orElseThrow().rules());
        view.addObject("moved", all);
        view.addObject("people", roster.people(people));
        view.addObject("tried", tried);
        view.addObject("fields", fields);
        return view;
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
