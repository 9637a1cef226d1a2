package jp.mieru.appraisal.participants;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.closing.ClosedCycles;
import jp.mieru.appraisal.cycle.CycleState;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.raters.ChangeRaters;
import jp.mieru.appraisal.raters.Posts;
import jp.mieru.appraisal.raters.Why;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.sheet.NobodyDecidesAboutTheOwnSheet;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * One person in a cycle: who rates and why, what happened to the sheet, and another rater where one is needed. Never the viewer's
 * own.
 */
@Controller
class ParticipantController {
    private static final String LABELS = "appraisal.participant.form.";

    private final Cycles cycles;
    private final RuleSets rules;
    private final SheetDetails sheets;
    private final ChangeRaters change;
    private final Roster roster;
    private final Units units;
    private final ClosedCycles closed;
    private final Posts posts;

    ParticipantController(
            Cycles cycles,
            RuleSets rules,
            SheetDetails sheets,
            ChangeRaters change,
            Roster roster,
            Units units,
            ClosedCycles closed,
            Posts posts) {
        this.cycles = cycles;
        this.rules = rules;
        this.sheets = sheets;
        this.change = change;
        this.roster = roster;
        this.units = units;
        this.closed = closed;
        this.posts = posts;
    }

    @GetMapping("/appraisal-cycles/{id}/sheets/{sheet}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return page(id, find(id, sheet, viewer), Fields.of(page, LABELS, RaterChangeForm.empty()), HttpStatus.OK);
    }

    @PostMapping("/appraisal-cycles/{id}/sheets/{sheet}/raters")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @ModelAttribute("form") RaterChangeForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var found = find(id, sheet, viewer);
        var rater = roster.numbered(Typed.line(form.number()));
        var cycle = cycles.find(new CycleId(id)).orElseThrow();
        var held = rules.find(cycle.rules()).orElseThrow().rules().heldTogether();
        var step = form.read(found, rater, held, result);
        if (cycle.is(CycleState.CLOSED)) {
            result.reject("appraisal.closing.refused");
        }
        if (step.isEmpty() || result.hasErrors()) {
            return page(id, found, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int changed = change.change(
                new CycleId(id),
                List.of(new SheetId(sheet)),
                step.get(),
                rater.orElseThrow().staff(),
                held,
                Why.NAMED_PERSON,
                Typed.block(form.reason()),
                viewer);
        if (changed == 0) {
            result.reject("appraisal.participant.fault.unchanged");
            return page(id, find(id, sheet, viewer), Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/appraisal-cycles/" + id + "/sheets/" + sheet);
    }

    private ModelAndView page(UUID id, SheetDetail detail, Fields fields, HttpStatus status) {
        var cycle = cycles.find(new CycleId(id)).orElseThrow();
        var raters = new HashSet<StaffId>();
        detail.row().raters().forEach(rater -> raters.add(rater.staff()));
        detail.consulted().forEach(other -> raters.add(other.staff()));
        var people = new HashSet<>(raters);
        people.add(detail.row().staff());
        detail.history().stream()
                .map(SheetDetail.Happened::actor)
                .filter(Objects::nonNull)
                .forEach(people::add);
        var view = new ModelAndView("appraisal/participants/sheet", status);
        view.addObject("cycle", cycle);
        view.addObject("closed", closed.of(cycle));
        view.addObject("rules", rules.find(cycle.rules()).orElseThrow().rules());
        view.addObject("detail", detail);
        view.addObject("people", roster.people(people));
        view.addObject(
                "posts",
                roster.members(raters, cycle.reference()).stream()
                        .collect(Collectors.toMap(Roster.Member::staff, member -> member)));
        var tree = units.asOf(cycle.reference());
        view.addObject("titles", posts.of(raters, tree));
        view.addObject("tree", tree);
        view.addObject("fields", fields);
        return view;
    }

    private SheetDetail find(UUID cycle, UUID sheet, Viewer viewer) {
        return sheets.find(new CycleId(cycle), new SheetId(sheet), viewer)
                .filter(found ->
                        NobodyDecidesAboutTheOwnSheet.isKept(viewer, found.row().staff()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
