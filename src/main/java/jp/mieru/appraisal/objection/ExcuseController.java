package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster.Member;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office excuses somebody who is late for what the person could not help. */
@Controller
class ExcuseController {
    private static final String PATH = "/appraisal-objections/office/excuses";
    private static final String LABELS = "appraisal.excuse.form.";

    private final ToldSheets sheets;
    private final FileComplaint file;
    private final WhoIsMeant who;
    private final Clock clock;
    private final SheetRaters raters;

    ExcuseController(ToldSheets sheets, FileComplaint file, WhoIsMeant who, Clock clock, SheetRaters raters) {
        this.sheets = sheets;
        this.file = file;
        this.who = who;
        this.clock = clock;
        this.raters = raters;
    }

    @GetMapping(PATH)
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(Fields.of(page, LABELS, new ExcuseForm("", "", "", "")), List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") ExcuseForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var today = LocalDate.now(clock);
        var day = form.check(result, today);
        var found = who.others(form.staffNumber(), form.chosen(), today, viewer);
        var sheet = latest(found, viewer, result);
        if (result.hasErrors()) {
            return form(Fields.of(page, LABELS, result), who.choices(found, today), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!file.excuse(sheet.orElseThrow(), day.orElseThrow(), Typed.block(form.reason()), viewer)) {
            result.rejectValue("staffNumber", "appraisal.excuse.fault.closed");
            return form(Fields.of(page, LABELS, result), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.excuse.flash"));
        return new ModelAndView("redirect:/appraisal-objections/office");
    }

    /** The person's last result. Nobody excuses oneself, nor somebody whom they rated: the complaint would be of their rating. */
    private Optional<ToldSheet> latest(List<Member> found, Viewer viewer, BindingResult result) {
        WhoIsMeant.check(found, result);
        if (found.size() != 1) {
            return Optional.empty();
        }
        var sheet = sheets.latestOf(found.getFirst().staff()).stream().findFirst();
        if (sheet.isEmpty()) {
            result.rejectValue("staffNumber", "appraisal.excuse.fault.no-result");
        } else if (raters.of(sheet.get().id()).stream().anyMatch(viewer::is)) {
            result.rejectValue("staffNumber", "appraisal.objection.fault.rated");
        }
        return sheet;
    }

    private static ModelAndView form(Fields fields, List<Choice> found, HttpStatus status) {
        var view = new ModelAndView("appraisal/objection/excuse");
        view.addObject("fields", fields);
        view.addObject("found", found);
        view.setStatus(status);
        return view;
    }
}
