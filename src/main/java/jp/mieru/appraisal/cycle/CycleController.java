package jp.mieru.appraisal.cycle;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.closeddays.ClosedDays;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.rules.StoredRules;
import jp.mieru.platform.time.FiscalYear;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office begins the cycles that the rules of a year ask for and sets their days. */
@Controller
class CycleController {
    private static final String LABELS = "appraisal.cycle.form.";

    private final Cycles cycles;
    private final RuleSets rules;
    private final PlanCycle plan;
    private final ClosedDays closed;

    CycleController(Cycles cycles, RuleSets rules, PlanCycle plan, ClosedDays closed) {
        this.cycles = cycles;
        this.rules = rules;
        this.plan = plan;
        this.closed = closed;
    }

    @GetMapping("/appraisal-cycles/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String ruled,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var stored = rules(year);
        var wanted = ruled(stored, ruled);
        var form = CalendarForm.of(wanted.last(), ProposedCalendar.after(wanted.last(), closed.open()));
        return form(stored, wanted, null, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/appraisal-cycles")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String ruled,
            @ModelAttribute("form") CalendarForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var stored = rules(year);
        var wanted = ruled(stored, ruled);
        var calendar = form.read(wanted, closed.open(), result);
        if (calendar.isPresent()) {
            var begun = plan.begin(stored, wanted, calendar.get(), viewer);
            if (begun.isPresent()) {
                return new ModelAndView("redirect:/appraisal-cycles/" + begun.get());
            }
            result.reject("appraisal.cycle.fault.there");
        }
        return form(stored, wanted, null, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/appraisal-cycles/{id}/edit")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        var cycle = find(id);
        var form = CalendarForm.of(cycle.reference(), cycle.due());
        return form(rulesOf(cycle), ruled(cycle), cycle, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/appraisal-cycles/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @ModelAttribute("form") CalendarForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var cycle = find(id);
        var stored = rulesOf(cycle);
        var calendar = form.read(ruled(cycle), closed.open(), result);
        if (calendar.isPresent()) {
            if (version == cycle.version() && plan.change(cycle, stored, calendar.get(), viewer)) {
                return new ModelAndView("redirect:/appraisal-cycles/" + id);
            }
            result.reject(cycle.is(CycleState.CLOSED) ? "appraisal.closing.refused" : "appraisal.cycle.fault.changed");
        }
        return form(stored, ruled(cycle), cycle, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/appraisal-cycles/{id}/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String destroy(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var cycle = find(id);
        if (!plan.remove(cycle, viewer)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.cycle.removed"));
        return "redirect:/appraisal-cycles?year=" + cycle.year().year();
    }

    private static ModelAndView form(
            StoredRules stored, RuledCycle ruled, @Nullable Cycle cycle, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/cycle/edit");
        view.addObject("stored", stored);
        view.addObject("ruled", ruled);
        view.addObject("cycle", cycle);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private StoredRules rules(@Nullable String year) {
        return FiscalYear.parse(year == null ? "" : year).flatMap(rules::of).orElseThrow(CycleController::notFound);
    }

    /** A planned cycle takes up rules that came into force since it was begun, as long as they still ask for it. */
    private StoredRules rulesOf(Cycle cycle) {
        var own = rules.find(cycle.rules()).orElseThrow();
        return cycle.is(CycleState.PLANNED)
                ? rules.of(cycle.year())
                        .filter(now -> CyclesOfRules.of(now.rules(), now.year()).contains(ruled(cycle)))
                        .orElse(own)
                : own;
    }

    private static RuledCycle ruled(StoredRules stored, @Nullable String key) {
        return CyclesOfRules.of(stored.rules(), stored.year()).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(CycleController::notFound);
    }

    private static RuledCycle ruled(Cycle cycle) {
        return new RuledCycle(cycle.conditional(), cycle.first(), cycle.last(), cycle.parts());
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(CycleController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
