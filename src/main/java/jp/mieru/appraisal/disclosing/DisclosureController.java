package jp.mieru.appraisal.disclosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.Roster;
import jp.mieru.platform.time.Japan;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
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

/** A fixed result is disclosed by the first rater or the office; all of a cycle by the office. */
@Controller
class DisclosureController {
    private static final String LABELS = "appraisal.disclosing.form.";

    private final SheetSights sights;
    private final Sheets sheets;
    private final Cycles cycles;
    private final Disclose disclose;
    private final Roster roster;
    private final Clock clock;

    DisclosureController(
            SheetSights sights, Sheets sheets, Cycles cycles, Disclose disclose, Roster roster, Clock clock) {
        this.sights = sights;
        this.sheets = sheets;
        this.cycles = cycles;
        this.disclose = disclose;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/appraisal-sheets/{id}/disclosure")
    @Allow(Who.STAFF)
    ModelAndView show(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var sheet = find(id, viewer);
        return one(sheet, Fields.of(page, LABELS, begun(page, sheet.version())), HttpStatus.OK);
    }

    @PostMapping("/appraisal-sheets/{id}/disclosure")
    @Allow(Who.STAFF)
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") DisclosureForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var sheet = find(id, viewer);
        var day = form.read(fixed(sheet), LocalDate.now(clock), result);
        if (day.isPresent()) {
            var moved = disclose.one(sheet, form.seen(), day.get(), viewer);
            if (moved instanceof Move.Done) {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.disclosing.flash.one"));
                return new ModelAndView("redirect:/appraisal-sheets/" + id);
            }
            result.reject(moved.refused("appraisal.sheet.return.fault.overtaken"));
        }
        return one(sheet, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/appraisal-cycles/{id}/disclosures")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var cycle = cycle(id);
        return many(cycle, at(cycle, Stage.FIXED, viewer), viewer, Fields.of(page, LABELS, begun(page, 0)));
    }

    @PostMapping("/appraisal-cycles/{id}/disclosures")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView createAll(
            @PathVariable UUID id,
            @ModelAttribute("form") DisclosureForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var cycle = cycle(id);
        var fixed = at(cycle, Stage.FIXED, viewer);
        var last = fixed.stream().map(DisclosureController::fixed).max(LocalDate::compareTo);
        var today = LocalDate.now(clock);
        var day = form.read(last.orElse(today), today, result);
        if (day.isEmpty()) {
            var view = many(cycle, fixed, viewer, Fields.of(page, LABELS, result));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        int told = disclose.all(fixed.stream().map(Sheet::id).toList(), day.get(), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.disclosing.flash.all", told));
        return new ModelAndView("redirect:/appraisal-cycles/" + id + "/disclosures");
    }

    private ModelAndView one(Sheet sheet, Fields fields, HttpStatus status) {
        var person = roster.people(List.of(sheet.staff())).get(sheet.staff());
        var view = new ModelAndView("appraisal/disclosing/show", status);
        view.addObject("sheet", sheet);
        view.addObject("name", person == null ? "" : person.name());
        view.addObject("fields", fields);
        return view;
    }

    private ModelAndView many(Cycle cycle, List<Sheet> fixed, Viewer viewer, Fields fields) {
        var people = roster.people(fixed.stream().<StaffId>map(Sheet::staff).toList());
        var view = new ModelAndView("appraisal/disclosing/cycle");
        view.addObject("cycle", cycle);
        view.addObject("sheets", fixed);
        view.addObject("people", people);
        view.addObject("disclosed", at(cycle, Stage.DISCLOSED, viewer).size());
        view.addObject("fields", fields);
        return view;
    }

    private DisclosureForm begun(Page page, int version) {
        return new DisclosureForm(page.date(LocalDate.now(clock)), version);
    }

    /** Those of a cycle in a stage, without the viewer's own. */
    private List<Sheet> at(Cycle cycle, Stage stage, Viewer viewer) {
        return sheets.of(cycle.id()).stream()
                .filter(sheet -> sheet.is(stage) && !viewer.is(sheet.staff()))
                .toList();
    }

    private static LocalDate fixed(Sheet sheet) {
        return LocalDate.ofInstant(sheet.since(), Japan.ZONE);
    }

    private Sheet find(UUID id, Viewer viewer) {
        return sights.find(new SheetId(id), viewer)
                .filter(sight -> !sight.own()
                        && (sight.office() || sight.rates().contains(Procedure.FIRST))
                        && sight.sheet().is(Stage.FIXED))
                .map(SheetSight::sheet)
                .orElseThrow(DisclosureController::notFound);
    }

    private Cycle cycle(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(DisclosureController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
