package jp.mieru.appraisal.tendencypages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
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
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Paging;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final MessageSource messages;
    private final AuditTrail trail;

    RaterTendenciesController(
            Cycles cycles,
            RuleSets rules,
            LookAtRaters look,
            Roster roster,
            Units units,
            Handbooks handbooks,
            MessageSource messages,
            AuditTrail trail) {
        this.cycles = cycles;
        this.rules = rules;
        this.look = look;
        this.roster = roster;
        this.units = units;
        this.handbooks = handbooks;
        this.messages = messages;
        this.trail = trail;
    }

    @GetMapping("/appraisal-cycles/{id}/tendencies")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(
            @PathVariable UUID id,
            @ModelAttribute(name = "wanted") RatersWanted wanted,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var raters = raters(find(id), wanted);
        var chosen = raters.chosen();
        var paging = Paging.of(request, ROWS, chosen.size());
        var rows = chosen.stream().skip(paging.offset()).limit(ROWS).toList();
        trail.looked(
                viewer,
                "appraisal.tendencies-seen",
                rows.stream().map(OneRater::staff).toList());
        model.addAttribute("raters", raters);
        model.addAttribute("paging", paging);
        model.addAttribute("rows", rows);
        return "appraisal/tendencypages/index";
    }

    /** Those who are asked for as a file. */
    @GetMapping("/appraisal-cycles/{id}/tendencies/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(
            @PathVariable UUID id,
            @ModelAttribute(name = "wanted") RatersWanted wanted,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var raters = raters(find(id), wanted);
        trail.changed(
                viewer,
                "appraisal.tendencies-exported",
                null,
                id + " (" + raters.chosen().size() + ")");
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"tendencies.xlsx\"");
        new TendencyWorkbook(messages, locale).write(raters, response.getOutputStream());
    }

    @GetMapping("/appraisal-cycles/{id}/tendencies/{rater}")
    @Allow(Who.OFFICE_APPRAISAL)
    String show(@PathVariable UUID id, @PathVariable UUID rater, Viewer viewer, Model model) {
        var raters = raters(find(id), new RatersWanted(null, null));
        var staff = new StaffId(rater);
        var one = raters.all().of(staff).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.looked(viewer, "appraisal.tendencies-seen", staff);
        model.addAttribute("cycle", raters.cycle());
        model.addAttribute("rules", raters.rules());
        model.addAttribute("person", raters.people().get(staff));
        model.addAttribute("post", raters.post(one));
        model.addAttribute("sheets", one.sheets());
        model.addAttribute("shown", OwnTendenciesController.shown(one, raters.all()));
        model.addAttribute("chapter", OwnTendenciesController.chapter(handbooks));
        return "appraisal/tendencypages/rater";
    }

    private RatersOfCycle raters(Cycle cycle, RatersWanted wanted) {
        var ruled = rules.find(cycle.rules()).orElseThrow().rules();
        var all = look.of(cycle, ruled, Stage.ADJUST);
        var staff = all.raters().stream().map(OneRater::staff).toList();
        return RatersOfCycle.of(
                cycle,
                ruled,
                wanted,
                all,
                roster.members(staff, cycle.reference()),
                roster.people(staff),
                units.asOf(cycle.reference()));
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
