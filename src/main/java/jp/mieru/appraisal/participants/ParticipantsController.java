package jp.mieru.appraisal.participants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.closing.ClosedCycles;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.raters.Posts;
import jp.mieru.appraisal.reminding.StepsWaiting;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A cycle as the office follows it: its calendar and its sheets. */
@Controller
class ParticipantsController {
    private static final int ROWS = 50;

    private final Cycles cycles;
    private final RuleSets rules;
    private final SheetList sheets;
    private final Units units;
    private final Roster roster;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final ClosedCycles closed;
    private final Posts posts;
    private final StepsWaiting waiting;

    ParticipantsController(
            Cycles cycles,
            RuleSets rules,
            SheetList sheets,
            Units units,
            Roster roster,
            MessageSource messages,
            AuditTrail audit,
            ClosedCycles closed,
            Posts posts,
            StepsWaiting waiting) {
        this.cycles = cycles;
        this.rules = rules;
        this.sheets = sheets;
        this.units = units;
        this.roster = roster;
        this.messages = messages;
        this.audit = audit;
        this.closed = closed;
        this.posts = posts;
        this.waiting = waiting;
    }

    @GetMapping("/appraisal-cycles/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String name,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var cycle = find(id);
        var filter = SheetFilter.of(stage, unit, name);
        var tree = units.asOf(cycle.reference());
        var chosen = sheets.chosen(cycle.id(), filter, tree, viewer);
        var counts = sheets.counts(chosen);
        var paging = Paging.of(request, ROWS, counts.of(filter));
        var rows = sheets.rows(chosen, paging.offset(), ROWS);
        model.addAttribute("cycle", cycle);
        model.addAttribute("closed", closed.of(cycle));
        model.addAttribute("rules", rules.find(cycle.rules()).orElseThrow().rules());
        model.addAttribute("filter", filter);
        model.addAttribute("tree", tree);
        model.addAttribute("counts", counts.stages());
        model.addAttribute("left", counts.left());
        model.addAttribute("reminded", waiting.people(cycle));
        model.addAttribute("paging", paging);
        model.addAttribute("rows", rows);
        model.addAttribute("people", roster.people(people(rows)));
        model.addAttribute("posts", posts.of(raters(rows), tree));
        return "appraisal/participants/show";
    }

    /** The sheets of the filter as a file. */
    @GetMapping("/appraisal-cycles/{id}/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String name,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var cycle = find(id);
        var tree = units.asOf(cycle.reference());
        var rows = sheets.rows(
                sheets.chosen(cycle.id(), SheetFilter.of(stage, unit, name), tree, viewer), 0, Integer.MAX_VALUE);
        audit.changed(viewer, "appraisal.participants-exported", null, cycle.id() + " (" + rows.size() + ")");
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"appraisal.xlsx\"");
        new SheetWorkbook(messages, locale)
                .write(
                        rows,
                        roster.people(people(rows)),
                        posts.of(raters(rows), tree),
                        tree,
                        response.getOutputStream());
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Set<StaffId> raters(List<SheetRow> rows) {
        var raters = new HashSet<StaffId>();
        rows.forEach(row -> row.raters().forEach(rater -> raters.add(rater.staff())));
        return raters;
    }

    private static Set<StaffId> people(List<SheetRow> rows) {
        var people = new HashSet<StaffId>();
        rows.forEach(row -> {
            people.add(row.staff());
            row.raters().forEach(rater -> people.add(rater.staff()));
        });
        return people;
    }
}
