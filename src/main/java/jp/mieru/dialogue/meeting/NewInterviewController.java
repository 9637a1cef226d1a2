package jp.mieru.dialogue.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.interview.DirectLines;
import jp.mieru.dialogue.interview.InterviewStore;
import jp.mieru.dialogue.interview.ProposeInterview;
import jp.mieru.dialogue.interview.Proposed;
import jp.mieru.dialogue.interview.Side;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units.Leader;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new interview: a leader names the person, a person names a leader. */
@Controller
class NewInterviewController {
    private static final String LABELS = "dialogue.interview.form.";

    private final DirectLines lines;
    private final LineOfCommand command;
    private final ProposeInterview propose;
    private final InterviewStore interviews;
    private final Roster roster;
    private final Clock clock;

    NewInterviewController(
            DirectLines lines,
            LineOfCommand command,
            ProposeInterview propose,
            InterviewStore interviews,
            Roster roster,
            Clock clock) {
        this.lines = lines;
        this.command = command;
        this.propose = propose;
        this.interviews = interviews;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/interviews/new")
    @Allow(Who.STAFF)
    ModelAndView create(
            @RequestParam(required = false) @Nullable UUID staff,
            @RequestParam(defaultValue = "") String kind,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var form = TimesForm.begun(
                led(staff, viewer), InterviewKind.ofWord(kind).orElse(null), FiscalYear.of(today()), "", 0);
        return page(form, Fields.of(page, LABELS, form), viewer, HttpStatus.OK);
    }

    @PostMapping("/interviews")
    @Allow(Who.STAFF)
    ModelAndView create(
            @ModelAttribute("form") TimesForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        if (form.staff() != null) {
            led(Typed.id(form.staff()).orElseThrow(NewInterviewController::notFound), viewer);
        }
        check(form, result, viewer);
        if (!result.hasErrors()) {
            switch (add(form, viewer)) {
                case Proposed.Done done -> {
                    redirect.addFlashAttribute(
                            "flash", new Page.Flash("dialogue.flash." + Steps.proposed(form.slots())));
                    return new ModelAndView("redirect:/interviews/" + done.id());
                }
                case Proposed.Already already -> result.reject("dialogue.fault.already");
                case Proposed.TimesPassed passed -> result.reject("dialogue.fault.past");
            }
        }
        return page(form, Fields.of(page, LABELS, result), viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Proposed add(TimesForm form, Viewer viewer) {
        var other = form.staff() == null ? form.leader() : form.staff();
        return propose.propose(
                form.chosen().orElseThrow(),
                new FiscalYear(Typed.number(form.year())),
                form.staff() == null ? Side.STAFF : Side.LEADER,
                new StaffId(Typed.id(other).orElseThrow()),
                form.slots(),
                viewer);
    }

    private void check(TimesForm form, BindingResult result, Viewer viewer) {
        if (form.chosen().filter(kinds(form)::contains).isEmpty()) {
            result.rejectValue("kind", "dialogue.fault.choice");
        }
        if (!years().contains(new FiscalYear(Typed.number(form.year())))) {
            result.rejectValue("year", "dialogue.fault.choice");
        }
        if (form.staff() == null
                && leaders(viewer).stream()
                        .noneMatch(leader -> leader.staff().toString().equals(form.leader()))) {
            result.rejectValue("leader", "dialogue.fault.choice");
        }
        form.check(result, LocalDateTime.now(clock), interviews.agreedOf(self(viewer), null));
    }

    /** The person, if the viewer leads that person today; null for none, which means that the person asks. */
    private @Nullable UUID led(@Nullable UUID staff, Viewer viewer) {
        if (staff != null && !command.leads(self(viewer), new StaffId(staff), today())) {
            throw notFound();
        }
        return staff;
    }

    private ModelAndView page(TimesForm form, Fields fields, Viewer viewer, HttpStatus status) {
        var page = fields.page();
        var view = new ModelAndView("dialogue/meeting/new");
        var staff = form.staff();
        if (staff == null) {
            view.addObject(
                    "leaders",
                    leaders(viewer).stream()
                            .map(leader -> new Choice(leader.staff().toString(), leader.name()))
                            .toList());
        } else {
            var person = new StaffId(Typed.id(staff).orElseThrow());
            view.addObject(
                    "person",
                    Objects.requireNonNull(roster.people(List.of(person)).get(person))
                            .name());
        }
        view.addObject(
                "kinds",
                kinds(form).stream()
                        .map(kind -> new Choice(kind.word(), page.t("dialogue.kind." + kind.word())))
                        .toList());
        view.addObject(
                "years",
                years().stream()
                        .map(year -> new Choice(String.valueOf(year.year()), year.format(page.locale())))
                        .toList());
        view.addObject("fields", fields);
        view.addObject("busy", interviews.agreedAhead(self(viewer), null, LocalDateTime.now(clock)));
        view.setStatus(status);
        return view;
    }

    private static List<InterviewKind> kinds(TimesForm form) {
        return Arrays.stream(InterviewKind.values())
                .filter(kind -> form.staff() != null || kind.isProposedByThePerson())
                .toList();
    }

    private List<FiscalYear> years() {
        var now = FiscalYear.of(today());
        return Stream.of(now.previous(), now, now.next()).toList();
    }

    private List<Leader> leaders(Viewer viewer) {
        return lines.above(self(viewer), today());
    }

    private static StaffId self(Viewer viewer) {
        return Objects.requireNonNull(viewer.staff());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
