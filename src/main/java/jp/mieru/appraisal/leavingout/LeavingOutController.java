package jp.mieru.appraisal.leavingout;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.leavingout.LeaveOut.Left;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.sheet.NobodyDecidesAboutTheOwnSheet;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.organization.Roster;
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

/** Leaving somebody out of a cycle that is open, and taking the person in again. Nobody does it with the own sheet. */
@Controller
class LeavingOutController {
    private static final String LABELS = "appraisal.leaving.form.";

    private final Cycles cycles;
    private final RuleSets rules;
    private final Sheets sheets;
    private final LeaveOut leave;
    private final Roster roster;

    LeavingOutController(Cycles cycles, RuleSets rules, Sheets sheets, LeaveOut leave, Roster roster) {
        this.cycles = cycles;
        this.rules = rules;
        this.sheets = sheets;
        this.leave = leave;
        this.roster = roster;
    }

    /** What is done with the sheet. */
    private interface Doing {
        Left with(SheetId sheet, int version, String reason, Viewer actor);
    }

    @GetMapping("/appraisal-cycles/{id}/sheets/{sheet}/leaving-out")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return page(find(id, sheet, viewer), Fields.of(page, LABELS, LeavingOutForm.empty()), HttpStatus.OK);
    }

    @PostMapping("/appraisal-cycles/{id}/sheets/{sheet}/leaving-out")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @ModelAttribute("form") LeavingOutForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return done(find(id, sheet, viewer), form, result, viewer, page, redirect, leave::out, "out");
    }

    @PostMapping("/appraisal-cycles/{id}/sheets/{sheet}/taking-in")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView destroy(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @ModelAttribute("form") LeavingOutForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        return done(find(id, sheet, viewer), form, result, viewer, page, redirect, leave::in, "in");
    }

    private ModelAndView done(
            Sheet sheet,
            LeavingOutForm form,
            BindingResult result,
            Viewer viewer,
            Page page,
            RedirectAttributes redirect,
            Doing doing,
            String word) {
        form.check(result);
        if (!result.hasErrors()) {
            switch (doing.with(sheet.id(), form.seen(), form.because(), viewer)) {
                case DONE -> {
                    redirect.addFlashAttribute("flash", new Page.Flash("appraisal.leaving.flash." + word));
                    return new ModelAndView("redirect:/appraisal-cycles/" + sheet.cycle() + "/sheets/" + sheet.id());
                }
                case OVERTAKEN -> result.reject("appraisal.closing.flash.overtaken");
                case STANDS -> result.reject("appraisal.leaving.fault.stands");
                case CLOSED -> result.reject("appraisal.closing.refused");
            }
        }
        return page(
                sheets.find(sheet.id()).orElseThrow(),
                Fields.of(page, LABELS, result),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Sheet sheet, Fields fields, HttpStatus status) {
        var cycle = cycles.find(sheet.cycle()).orElseThrow();
        var view = new ModelAndView("appraisal/leavingout/show", status);
        view.addObject("cycle", cycle);
        view.addObject("rules", rules.find(cycle.rules()).orElseThrow().rules());
        view.addObject("sheet", sheet);
        view.addObject("person", roster.people(List.of(sheet.staff())).get(sheet.staff()));
        view.addObject("fields", fields);
        return view;
    }

    private Sheet find(UUID cycle, UUID sheet, Viewer viewer) {
        return sheets.find(new SheetId(sheet))
                .filter(found -> found.cycle().equals(new CycleId(cycle)))
                .filter(found -> NobodyDecidesAboutTheOwnSheet.isKept(viewer, found.staff()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
