package jp.mieru.appraisal.tendencypages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The raters of a cycle as the office looks at them before it adjusts; of sheets that have come to the adjustment. */
@Controller
class RaterTendenciesController {
    private static final int ROWS = 50;

    private final Cycles cycles;
    private final RuleSets rules;
    private final LookAtRaters look;
    private final Roster roster;
    private final Units units;
    private final Handbooks handbooks;
    private final AuditTrail trail;

    RaterTendenciesController(
            Cycles cycles,
            RuleSets rules,
            LookAtRaters look,
            Roster roster,
            Units units,
            Handbooks handbooks,
            AuditTrail trail) {
        this.cycles = cycles;
        this.rules = rules;
        this.look = look;
        this.roster = roster;
        this.units = units;
        this.handbooks = handbooks;
        this.trail = trail;
    }

    @GetMapping("/appraisal-cycles/{id}/tendencies")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var cycle = find(id);
        var ruled = rules.find(cycle.rules()).orElseThrow().rules();
        var all = look.of(cycle, ruled, Stage.ADJUST).raters();
        var filter = RaterFilter.of(kind).orElse(null);
        var people = roster.people(all.stream().map(OneRater::staff).toList());
        var chosen = all.stream()
                .filter(rater -> people.containsKey(rater.staff()))
                .filter(rater -> filter == null || filter.includes(rater))
                .sorted(Comparator.<OneRater>comparingInt(
                                rater -> -rater.found().size())
                        .thenComparing(rater -> Objects.requireNonNull(people.get(rater.staff()))
                                .kana()))
                .toList();
        var paging = Paging.of(request, ROWS, chosen.size());
        var rows = chosen.stream().skip(paging.offset()).limit(ROWS).toList();
        var staff = rows.stream().map(OneRater::staff).toList();
        trail.looked(viewer, "appraisal.tendencies-seen", staff);
        model.addAttribute("cycle", cycle);
        model.addAttribute("rules", ruled);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts(all));
        model.addAttribute("raters", all.size());
        model.addAttribute("paging", paging);
        model.addAttribute("rows", rows);
        model.addAttribute("people", people);
        model.addAttribute("posts", posts(staff, cycle));
        return "appraisal/tendencypages/index";
    }

    @GetMapping("/appraisal-cycles/{id}/tendencies/{rater}")
    @Allow(Who.OFFICE_APPRAISAL)
    String show(@PathVariable UUID id, @PathVariable UUID rater, Viewer viewer, Model model) {
        var cycle = find(id);
        var ruled = rules.find(cycle.rules()).orElseThrow().rules();
        var all = look.of(cycle, ruled, Stage.ADJUST);
        var staff = new StaffId(rater);
        var one = all.of(staff).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.looked(viewer, "appraisal.tendencies-seen", staff);
        model.addAttribute("cycle", cycle);
        model.addAttribute("rules", ruled);
        model.addAttribute("person", roster.people(List.of(staff)).get(staff));
        model.addAttribute("post", posts(List.of(staff), cycle).getOrDefault(staff, ""));
        model.addAttribute("sheets", one.sheets());
        model.addAttribute("shown", OwnTendenciesController.shown(one, all));
        model.addAttribute("chapter", OwnTendenciesController.chapter(handbooks));
        return "appraisal/tendencypages/rater";
    }

    private static Map<RaterFilter, Long> counts(List<OneRater> all) {
        var counts = new EnumMap<RaterFilter, Long>(RaterFilter.class);
        Arrays.stream(RaterFilter.values())
                .forEach(filter ->
                        counts.put(filter, all.stream().filter(filter::includes).count()));
        return counts;
    }

    /** In which unit and position they are. */
    private Map<StaffId, String> posts(List<StaffId> staff, Cycle cycle) {
        var tree = units.asOf(cycle.reference());
        return roster.members(staff, cycle.reference()).stream()
                .collect(Collectors.toMap(
                        Roster.Member::staff,
                        member -> tree.find(member.unit())
                                        .map(unit -> unit.name() + " ")
                                        .orElse("")
                                + member.position()));
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
