package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.objection.MoveComplaint.Moved;
import jp.mieru.organization.Roster;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A complaint goes its way: taken back, taken up, heard, decided. */
@Controller
class ComplaintStepController {
    private static final String HEARING = "appraisal.hearing.form.";
    private static final String DECISION = "appraisal.decision.form.";

    private final Complaints complaints;
    private final Judging judging;
    private final MoveComplaint move;
    private final Committees committees;
    private final Roster roster;
    private final Clock clock;

    ComplaintStepController(
            Complaints complaints,
            Judging judging,
            MoveComplaint move,
            Committees committees,
            Roster roster,
            Clock clock) {
        this.complaints = complaints;
        this.judging = judging;
        this.move = move;
        this.committees = committees;
        this.roster = roster;
        this.clock = clock;
    }

    @PostMapping("/appraisal-complaints/{id}/withdrawal")
    @Allow(Who.STAFF)
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var complaint = complaints
                .visibleTo(viewer, id)
                .filter(found -> viewer.is(found.staff()))
                .orElseThrow(ComplaintController::notFound);
        return done(complaint, move.withdraw(complaint, viewer), "withdrawn", redirect);
    }

    @PostMapping("/appraisal-complaints/{id}/taking-up")
    @Allow(Who.OFFICE_APPRAISAL)
    String takeUp(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var complaint = judging.asOffice(viewer, id).orElseThrow(ComplaintController::notFound);
        var moved = move.takeUp(complaint, FiscalYear.of(LocalDate.now(clock)), viewer);
        return done(complaint, moved, "taken-up", redirect);
    }

    @GetMapping("/appraisal-complaints/{id}/hearings/new")
    @Allow(Who.STAFF)
    ModelAndView hearing(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var form = new HearingForm("", "", "", "");
        return hearing(judged(viewer, id), Fields.of(page, HEARING, form), HttpStatus.OK);
    }

    @PostMapping("/appraisal-complaints/{id}/hearings")
    @Allow(Who.STAFF)
    ModelAndView hear(
            @PathVariable UUID id,
            @ModelAttribute("form") HearingForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var complaint = judged(viewer, id);
        var hearing = form.check(result, LocalDate.now(clock));
        if (hearing.isEmpty()) {
            return hearing(complaint, Fields.of(page, HEARING, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!move.hear(complaint, hearing.get(), viewer)) {
            result.reject("appraisal.complaint.flash.overtaken");
            return hearing(complaint, Fields.of(page, HEARING, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(done(complaint, Moved.DONE, "heard", redirect));
    }

    @GetMapping("/appraisal-complaints/{id}/decision")
    @Allow(Who.STAFF)
    ModelAndView decision(
            @PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var complaint = judged(viewer, id);
        return decision(complaint, Fields.of(page, DECISION, DecisionForm.empty()), HttpStatus.OK);
    }

    @PostMapping("/appraisal-complaints/{id}/decision")
    @Allow(Who.STAFF)
    ModelAndView decide(
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var complaint = judged(viewer, id);
        var made = form.check(result, committees.sittingFor(id), LocalDate.now(clock));
        if (made.isEmpty()) {
            return decision(complaint, Fields.of(page, DECISION, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (move.decide(complaint, made.get(), form.whoTookPart(), viewer) != Moved.DONE) {
            result.reject("appraisal.complaint.flash.overtaken");
            return decision(complaint, Fields.of(page, DECISION, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(done(complaint, Moved.DONE, "decided", redirect));
    }

    private Complaint judged(Viewer viewer, UUID id) {
        return judging.asJudge(viewer, id).orElseThrow(ComplaintController::notFound);
    }

    private static String done(Complaint complaint, Moved moved, String word, RedirectAttributes redirect) {
        var key = switch (moved) {
            case DONE -> "appraisal.complaint.flash." + word;
            case OVERTAKEN -> "appraisal.complaint.flash.overtaken";
            case NO_CHAIR -> "appraisal.complaint.flash.no-chair";
        };
        redirect.addFlashAttribute("flash", new Page.Flash(key));
        return "redirect:" + complaint.path();
    }

    private static ModelAndView hearing(Complaint complaint, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/objection/hearing");
        view.addObject("complaint", complaint);
        view.addObject("fields", fields);
        view.addObject(
                "heard",
                Arrays.stream(Hearing.Heard.values())
                        .map(heard ->
                                new Choice(heard.word(), fields.page().t("appraisal.hearing.heard." + heard.word())))
                        .toList());
        view.setStatus(status);
        return view;
    }

    private ModelAndView decision(Complaint complaint, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/objection/decision");
        view.addObject("complaint", complaint);
        view.addObject("fields", fields);
        var sitting = committees.sittingFor(complaint.id());
        var names = roster.people(sitting.stream().map(CommitteeMember::staff).toList());
        view.addObject(
                "members",
                sitting.stream()
                        .map(member -> new Choice(
                                member.staff().toString(),
                                Objects.requireNonNull(names.get(member.staff()))
                                        .name(),
                                fields.page()
                                        .t("appraisal.committee.role."
                                                + member.role().word())))
                        .toList());
        view.addObject(
                "outcomes",
                Arrays.stream(ComplaintOutcome.values())
                        .map(outcome -> new Choice(
                                outcome.word(), fields.page().t("appraisal.decision.outcome." + outcome.word())))
                        .toList());
        view.setStatus(status);
        return view;
    }
}
