package jp.mieru.appraisal.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.closing.ClosedCycles;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.raters.NamedRater;
import jp.mieru.appraisal.raters.NamedRater.Scope;
import jp.mieru.appraisal.raters.NamedRaterStore;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.NobodyDecidesAboutTheOwnSheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.takingpart.NamedParticipants;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Typed;
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

/** What the office decided for a cycle by name. Once it is open, people can still be taken in; raters change on each sheet. */
@Controller
class DecisionsController {
    private static final String LABELS = "appraisal.decisions.form.";

    private final Cycles cycles;
    private final RuleSets rules;
    private final NamedParticipants participants;
    private final NamedRaterStore raters;
    private final Decide decide;
    private final TakeOverDecisions takeOver;
    private final Roster roster;
    private final Units units;
    private final ClosedCycles closed;
    private final Sheets sheets;

    DecisionsController(
            Cycles cycles,
            RuleSets rules,
            NamedParticipants participants,
            NamedRaterStore raters,
            Decide decide,
            TakeOverDecisions takeOver,
            Roster roster,
            Units units,
            ClosedCycles closed,
            Sheets sheets) {
        this.cycles = cycles;
        this.rules = rules;
        this.participants = participants;
        this.raters = raters;
        this.decide = decide;
        this.takeOver = takeOver;
        this.roster = roster;
        this.units = units;
        this.closed = closed;
        this.sheets = sheets;
    }

    @GetMapping("/appraisal-cycles/{id}/decisions")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String number,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return page(
                find(id),
                viewer,
                Fields.of(page, LABELS, PersonForm.of(number)),
                Fields.of(page, LABELS, RaterForm.empty()),
                HttpStatus.OK);
    }

    @PostMapping("/appraisal-cycles/{id}/decisions")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @PathVariable UUID id,
            @ModelAttribute("form") PersonForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var cycle = find(id);
        var person = roster.numbered(Typed.line(form.number()));
        if (cycle.is(CycleState.CLOSED)) {
            result.reject("appraisal.closing.refused");
        } else if (!cycle.is(CycleState.PLANNED) && PersonForm.OUT.equals(form.takes())) {
            result.rejectValue("takes", "appraisal.decisions.fault.open");
        }
        if (person.filter(who -> sheets.of(who.staff()).stream()
                        .anyMatch(sheet -> sheet.cycle().equals(cycle.id()) && sheet.leftOut() != null))
                .isPresent()) {
            result.rejectValue("number", "appraisal.decisions.fault.left-out");
        }
        if (isOwn(person, viewer)) {
            result.rejectValue("number", "appraisal.decisions.fault.own");
        }
        var decided = form.read(person, rules(cycle), result);
        if (decided.isEmpty() || result.hasErrors()) {
            var raterFields = Fields.of(page, LABELS, RaterForm.empty());
            return page(cycle, viewer, Fields.of(page, LABELS, result), raterFields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!decide.about(cycle.id(), person.orElseThrow().staff(), decided.get(), viewer)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return back(id);
    }

    @PostMapping("/appraisal-cycles/{id}/decisions/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView destroy(@PathVariable UUID id, @RequestParam UUID staff, Viewer viewer) {
        found(decide.leaveToTheRules(planned(id).id(), new StaffId(staff), viewer));
        return back(id);
    }

    @PostMapping("/appraisal-cycles/{id}/named-raters")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView name(
            @PathVariable UUID id,
            @ModelAttribute("form") RaterForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var cycle = planned(id);
        var about = roster.numbered(Typed.line(form.subject()));
        if (Scope.PERSON.word().equals(form.scope()) && isOwn(about, viewer)) {
            result.rejectValue("subject", "appraisal.decisions.fault.own");
        }
        var named = form.read(about, roster.numbered(Typed.line(form.rater())), result);
        if (named.isEmpty()) {
            var personFields = Fields.of(page, LABELS, PersonForm.of(null));
            return page(cycle, viewer, personFields, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        decide.rater(cycle.id(), named.get(), viewer);
        return back(id);
    }

    @PostMapping("/appraisal-cycles/{id}/named-raters/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView unname(
            @PathVariable UUID id,
            @RequestParam Scope scope,
            @RequestParam UUID subject,
            @RequestParam String step,
            Viewer viewer) {
        found(decide.removeRater(planned(id).id(), scope, subject, RaterForm.step(step), viewer));
        return back(id);
    }

    private ModelAndView page(Cycle cycle, Viewer viewer, Fields person, Fields rater, HttpStatus status) {
        var named = raters.of(cycle.id()).stream()
                .filter(each -> each.scope() != Scope.PERSON
                        || NobodyDecidesAboutTheOwnSheet.isKept(viewer, new StaffId(each.subject())))
                .toList();
        var decided = new LinkedHashMap<>(participants.of(cycle.id()));
        decided.keySet().removeIf(staff -> !NobodyDecidesAboutTheOwnSheet.isKept(viewer, staff));
        var people = new HashSet<>(decided.keySet());
        for (NamedRater each : named) {
            people.add(new StaffId(each.subject()));
            if (each.rater() != null) {
                people.add(each.rater());
            }
        }
        var view = new ModelAndView("appraisal/decisions/index", status);
        view.addObject("cycle", cycle);
        view.addObject("closed", closed.of(cycle));
        view.addObject("rules", rules(cycle));
        view.addObject("decided", decided);
        view.addObject("named", named);
        view.addObject("people", roster.people(new ArrayList<>(people)));
        view.addObject("tree", units.asOf(cycle.reference()));
        view.addObject("last", takeOver.last(cycle).orElse(null));
        view.addObject("person", person);
        view.addObject("rater", rater);
        return view;
    }

    private static boolean isOwn(Optional<Person> person, Viewer viewer) {
        return person.filter(found -> !NobodyDecidesAboutTheOwnSheet.isKept(viewer, found.staff()))
                .isPresent();
    }

    private RuleSet rules(Cycle cycle) {
        return rules.find(cycle.rules()).orElseThrow().rules();
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/appraisal-cycles/" + id + "/decisions");
    }

    private Cycle planned(UUID id) {
        var cycle = find(id);
        if (!cycle.is(CycleState.PLANNED)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return cycle;
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void found(boolean changed) {
        if (!changed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
