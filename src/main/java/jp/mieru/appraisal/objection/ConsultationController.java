package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Consultations: people ask, the office answers and writes down what it was told. */
@Controller
class ConsultationController {
    private static final String LABELS = "appraisal.consultation.form.";

    private final Consultations consultations;
    private final KeepConsultations keep;
    private final Roster roster;
    private final WhoIsMeant who;
    private final AuditTrail audit;
    private final Clock clock;
    private final SheetRaters raters;

    ConsultationController(
            Consultations consultations,
            KeepConsultations keep,
            Roster roster,
            WhoIsMeant who,
            AuditTrail audit,
            Clock clock,
            SheetRaters raters) {
        this.consultations = consultations;
        this.keep = keep;
        this.roster = roster;
        this.who = who;
        this.audit = audit;
        this.clock = clock;
        this.raters = raters;
    }

    @GetMapping("/appraisal-consultations/new")
    @Allow(Who.STAFF)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(false, Fields.of(page, LABELS, new ConsultationForm("", "", "", "")), List.of(), HttpStatus.OK);
    }

    @PostMapping("/appraisal-consultations")
    @Allow(Who.STAFF)
    ModelAndView create(
            @ModelAttribute("form") ConsultationForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return form(false, Fields.of(page, LABELS, result), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(keep.ask(Typed.block(form.question()), viewer), "asked", redirect);
    }

    @GetMapping("/appraisal-consultations/spoken")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView spoken(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(true, Fields.of(page, LABELS, new ConsultationForm("", "", "", "")), List.of(), HttpStatus.OK);
    }

    @PostMapping("/appraisal-consultations/spoken")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView spoken(
            @ModelAttribute("form") ConsultationForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var today = LocalDate.now(clock);
        var day = form.checkSpoken(result, today);
        var found = who.found(form.staffNumber(), form.chosen(), today);
        WhoIsMeant.check(found, result);
        if (found.size() == 1 && raters.hasRated(viewer, found.getFirst().staff())) {
            result.rejectValue("staffNumber", "appraisal.objection.fault.rated");
        }
        if (result.hasErrors()) {
            return form(
                    true, Fields.of(page, LABELS, result), who.choices(found, today), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = keep.writeDown(found.getFirst().staff(), day.orElseThrow(), Typed.block(form.question()), viewer);
        return done(id, "written-down", redirect);
    }

    @GetMapping("/appraisal-consultations/{id}")
    @Allow(Who.STAFF)
    ModelAndView show(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var found = find(viewer, id);
        if (!viewer.is(found.staff())) {
            audit.looked(viewer, "appraisal.consultation-seen", found.staff());
        }
        var form = new AnswerForm(found.answer(), String.valueOf(found.version()));
        return shown(found, viewer, Fields.of(page, "appraisal.consultation.answer.", form), HttpStatus.OK);
    }

    @PostMapping("/appraisal-consultations/{id}/answer")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView answer(
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var found = consultations.toAnswer(viewer, id).orElseThrow(ComplaintController::notFound);
        form.check(result);
        if (!result.hasErrors()
                && !keep.answer(found, Typed.number(form.version()), Typed.block(form.answer()), viewer)) {
            result.reject("appraisal.consultation.fault.overtaken");
        }
        if (result.hasErrors()) {
            return shown(
                    find(viewer, id),
                    viewer,
                    Fields.of(page, "appraisal.consultation.answer.", result),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(id, "answered", redirect);
    }

    private Consultation find(Viewer viewer, UUID id) {
        return consultations.visibleTo(viewer, id).orElseThrow(ComplaintController::notFound);
    }

    private static ModelAndView done(UUID id, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.consultation.flash." + word));
        return new ModelAndView("redirect:/appraisal-consultations/" + id);
    }

    private static ModelAndView form(boolean spoken, Fields fields, List<Choice> found, HttpStatus status) {
        var view = new ModelAndView("appraisal/objection/consult");
        view.addObject("spoken", spoken);
        view.addObject("found", found);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private ModelAndView shown(Consultation found, Viewer viewer, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/objection/consultation");
        view.addObject("consultation", found);
        view.addObject(
                "name",
                Objects.requireNonNull(roster.people(List.of(found.staff())).get(found.staff()))
                        .name());
        view.addObject("own", viewer.is(found.staff()));
        view.addObject("office", Judging.office(viewer, found.staff()));
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
