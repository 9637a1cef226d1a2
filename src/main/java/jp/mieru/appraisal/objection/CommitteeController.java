package jp.mieru.appraisal.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Member;
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

/** The office names who judges complaints in this fiscal year. */
@Controller
class CommitteeController {
    private static final String PATH = "/appraisal-committee";
    private static final String LABELS = "appraisal.committee.form.";

    private final Committees committees;
    private final NameCommittee name;
    private final Roster roster;
    private final WhoIsMeant who;
    private final Clock clock;

    CommitteeController(Committees committees, NameCommittee name, Roster roster, WhoIsMeant who, Clock clock) {
        this.committees = committees;
        this.name = name;
        this.roster = roster;
        this.who = who;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(@ModelAttribute(name = "page", binding = false) Page page) {
        return page(Fields.of(page, LABELS, new MemberForm("", "", "member")), List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") MemberForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var found = who.found(form.staffNumber(), form.chosen(), LocalDate.now(clock));
        var role = CommitteeRole.ofWord(form.role());
        WhoIsMeant.check(found, result);
        if (role.isEmpty()) {
            result.rejectValue("role", "appraisal.objection.fault.choice");
        }
        if (result.hasErrors()) {
            return page(Fields.of(page, LABELS, result), found, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        name.name(year(), new CommitteeMember(found.getFirst().staff(), role.orElseThrow()), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.committee.flash.named"));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/{staff}/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String destroy(@PathVariable UUID staff, Viewer viewer, RedirectAttributes redirect) {
        if (!name.remove(year(), new StaffId(staff), viewer)) {
            throw ComplaintController.notFound();
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.committee.flash.removed"));
        return "redirect:" + PATH;
    }

    private FiscalYear year() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    private ModelAndView page(Fields fields, List<Member> found, HttpStatus status) {
        var members = committees.of(year());
        var view = new ModelAndView("appraisal/objection/committee");
        view.addObject("year", year());
        view.addObject("members", members);
        view.addObject(
                "names",
                roster.people(members.stream().map(CommitteeMember::staff).toList()));
        view.addObject("fields", fields);
        view.addObject("found", who.choices(found, LocalDate.now(clock)));
        view.addObject(
                "roles",
                Arrays.stream(CommitteeRole.values())
                        .map(role ->
                                new Choice(role.word(), fields.page().t("appraisal.committee.role." + role.word())))
                        .toList());
        view.setStatus(status);
        return view;
    }
}
