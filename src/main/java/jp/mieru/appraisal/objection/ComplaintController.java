package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.objection.FileComplaint.Filed;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A complaint is filed and read. */
@Controller
class ComplaintController {
    private static final String LABELS = "appraisal.complaint.form.";

    private final ToldSheets sheets;
    private final FileComplaint file;
    private final Complaints complaints;
    private final Committees committees;
    private final ComplaintRecord record;
    private final Roster roster;
    private final Reviews reviews;
    private final Excuses excuses;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    ComplaintController(
            ToldSheets sheets,
            FileComplaint file,
            Complaints complaints,
            Committees committees,
            ComplaintRecord record,
            Roster roster,
            Reviews reviews,
            Excuses excuses,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.sheets = sheets;
        this.file = file;
        this.complaints = complaints;
        this.committees = committees;
        this.record = record;
        this.roster = roster;
        this.reviews = reviews;
        this.excuses = excuses;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/appraisal-complaints/new")
    @Allow(Who.STAFF)
    ModelAndView create(
            @RequestParam(required = false) @Nullable String sheet,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var fields = Fields.of(page, LABELS, new ComplaintForm(sheet, "", ""));
        return form(own(sheet, viewer), fields, HttpStatus.OK);
    }

    @PostMapping("/appraisal-complaints")
    @Allow(Who.STAFF)
    ModelAndView create(
            @ModelAttribute("form") ComplaintForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var sheet = own(form.sheet(), viewer);
        form.check(result);
        if (!result.hasErrors()) {
            var filed = file.file(sheet, Typed.block(form.reason()), Typed.block(form.wish()), viewer);
            if (filed instanceof Filed.Done done) {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.complaint.flash.filed"));
                return new ModelAndView("redirect:/appraisal-complaints/" + done.id());
            }
            result.reject("appraisal.complaint.fault.not-now");
        }
        return form(sheet, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/appraisal-complaints/{id}")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var complaint = complaints.visibleTo(viewer, id).orElseThrow(ComplaintController::notFound);
        var members = committees.sittingFor(id);
        var steps = record.steps(id);
        boolean own = viewer.is(complaint.staff());
        var told = sheets.told(complaint.sheet());
        if (!own) {
            audit.looked(viewer, "appraisal.complaint-seen", complaint.staff());
        }
        model.addAttribute("complaint", complaint);
        model.addAttribute("told", told);
        model.addAttribute(
                "unit",
                units.asOf(told.last())
                        .find(told.unit())
                        .map(unit -> unit.name())
                        .orElse(""));
        model.addAttribute("own", own);
        boolean office = Judging.office(viewer, complaint.staff());
        boolean judges = members.stream().anyMatch(member -> viewer.is(member.staff()));
        model.addAttribute("office", office);
        model.addAttribute("judges", judges);
        model.addAttribute("sheet", own || office || judges && complaint.is(ComplaintState.HEARING));
        model.addAttribute("review", reviews.of(complaint));
        model.addAttribute("members", members);
        model.addAttribute("decided", complaint.decision() == null ? Set.of() : committees.decidedBy(id));
        model.addAttribute("excused", own ? "" : excuses.why(complaint.sheet()).orElse(""));
        model.addAttribute("hearings", own ? List.of() : record.hearings(id));
        model.addAttribute("steps", steps);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "names",
                roster.people(Stream.of(
                                Stream.of(complaint.staff()),
                                members.stream().map(CommitteeMember::staff),
                                steps.stream().map(ComplaintStep::actor).filter(Objects::nonNull))
                        .flatMap(people -> people)
                        .map(StaffId.class::cast)
                        .distinct()
                        .toList()));
        return "appraisal/objection/complaint";
    }

    private ToldSheet own(@Nullable String sheet, Viewer viewer) {
        var self = Objects.requireNonNull(viewer.staff());
        return Typed.id(sheet).flatMap(id -> sheets.of(self, id)).orElseThrow(ComplaintController::notFound);
    }

    private ModelAndView form(ToldSheet sheet, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/objection/complain");
        view.addObject(
                "row",
                new ResultRow(sheet, file.mayComplain(sheet, complaints.filedBy(sheet.staff()), file.openDays())));
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
