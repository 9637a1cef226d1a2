package jp.mieru.appraisal.closing;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.closing.CloseCycle.Closing;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a cycle: what still stands in its way, what changes with it, the closing, and the way back from a mistake. */
@Controller
class ClosingController {
    private static final String LABELS = "appraisal.closing.form.";

    private final Cycles cycles;
    private final RuleSets rules;
    private final CloseCycle close;
    private final ClosedCycles closed;

    ClosingController(Cycles cycles, RuleSets rules, CloseCycle close, ClosedCycles closed) {
        this.cycles = cycles;
        this.rules = rules;
        this.close = close;
        this.closed = closed;
    }

    @GetMapping("/appraisal-cycles/{id}/closing")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView show(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        return page(find(id), Fields.of(page, LABELS, ReopeningForm.empty()), HttpStatus.OK);
    }

    @PostMapping("/appraisal-cycles/{id}/closing")
    @Allow(Who.OFFICE_APPRAISAL)
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var cycle = find(id);
        return switch (close.close(cycle.id(), version, viewer)) {
            case Closing.Done done -> {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.closing.flash.closed"));
                yield "redirect:/appraisal-cycles/" + id;
            }
            case Closing.Overtaken overtaken -> back(id, "appraisal.closing.flash.overtaken", redirect);
            case Closing.NotYet notYet -> back(id, "appraisal.closing.flash.not-yet", redirect);
        };
    }

    /** Opens a cycle again that was closed by mistake. */
    @PostMapping("/appraisal-cycles/{id}/reopening")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView reopen(
            @PathVariable UUID id,
            @ModelAttribute("form") ReopeningForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var cycle = find(id);
        form.check(result);
        if (!result.hasErrors()) {
            if (close.reopen(cycle.id(), form.seen(), form.because(), viewer) instanceof Closing.Done) {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.closing.flash.reopened"));
                return new ModelAndView("redirect:/appraisal-cycles/" + id);
            }
            result.reject("appraisal.closing.flash.overtaken");
        }
        return page(find(id), Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String back(UUID id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash(key));
        return "redirect:/appraisal-cycles/" + id + "/closing";
    }

    private ModelAndView page(Cycle cycle, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/closing/show", status);
        view.addObject("cycle", cycle);
        view.addObject("rules", rules.find(cycle.rules()).orElseThrow().rules());
        view.addObject("inTheWay", cycle.is(CycleState.OPEN) ? close.inTheWay(cycle) : null);
        view.addObject("steps", closed.all(cycle.id()));
        view.addObject("fields", fields);
        return view;
    }

    /** A cycle that was opened; before that there is nothing to close. */
    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id))
                .filter(cycle -> cycle.is(CycleState.OPEN) || cycle.is(CycleState.CLOSED))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
