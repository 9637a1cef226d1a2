package jp.mieru.appraisal.disclosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.SheetSights;
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

/** A fixed result is disclosed by the first rater or the office. */
@Controller
class DisclosureController {
    private static final String LABELS = "appraisal.disclosing.form.";

    private final SheetSights sights;
    private final Disclose disclose;
    private final Roster roster;
    private final Clock clock;

    DisclosureController(SheetSights sights, Disclose disclose, Roster roster, Clock clock) {
        this.sights = sights;
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
            var moved = disclose.one(sheet, form.lookedAt(), day.get(), viewer);
            if (moved instanceof Move.Done) {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.disclosing.flash.one", name(sheet)));
                return new ModelAndView("redirect:/appraisal-sheets/" + id);
            }
            result.reject(moved.refused("appraisal.sheet.return.fault.overtaken"));
        }
        return one(sheet, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView one(Sheet sheet, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/disclosing/show", status);
        view.addObject("sheet", sheet);
        view.addObject("name", name(sheet));
        view.addObject("fields", fields);
        return view;
    }

    private String name(Sheet sheet) {
        var person = roster.people(List.of(sheet.staff())).get(sheet.staff());
        return person == null ? "" : person.name();
    }

    private DisclosureForm begun(Page page, int version) {
        return new DisclosureForm(page.date(LocalDate.now(clock)), version, null);
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
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
