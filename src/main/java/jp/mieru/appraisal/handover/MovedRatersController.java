package jp.mieru.appraisal.handover;

import java.util.HashSet;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.raters.ChangeRaters;
import jp.mieru.appraisal.raters.Why;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raters who have moved or left: the office sees who would follow them and hands over with one press. */
@Controller
class MovedRatersController {
    private static final int LONGEST = 400;

    private final Cycles cycles;
    private final RuleSets rules;
    private final MovedRaters moved;
    private final ChangeRaters change;
    private final Roster roster;
    private final AuditTrail audit;

    MovedRatersController(
            Cycles cycles, RuleSets rules, MovedRaters moved, ChangeRaters change, Roster roster, AuditTrail audit) {
        this.cycles = cycles;
        this.rules = rules;
        this.moved = moved;
        this.change = change;
        this.roster = roster;
        this.audit = audit;
    }

    @GetMapping("/appraisal-cycles/{id}/moved-raters")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@PathVariable UUID id, Model model) {
        var cycle = find(id);
        var all = moved.of(cycle);
        var people = new HashSet<StaffId>();
        for (var each : all) {
            people.add(each.rater());
            if (each.successor() != null) {
                people.add(each.successor());
            }
        }
        model.addAttribute("cycle", cycle);
        model.addAttribute("rules", rules.find(cycle.rules()).orElseThrow().rules());
        model.addAttribute("moved", all);
        model.addAttribute("people", roster.people(people));
        return "appraisal/handover/index";
    }

    /** Hands over what is proposed; a proposal that does not stand any more changes nothing. */
    @PostMapping("/appraisal-cycles/{id}/moved-raters")
    @Allow(Who.OFFICE_APPRAISAL)
    String create(
            @PathVariable UUID id,
            @RequestParam UUID rater,
            @RequestParam Procedure step,
            @RequestParam UUID successor,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var cycle = find(id);
        var follower = new StaffId(successor);
        var words = reason.strip();
        int handed = 0;
        if (!words.isEmpty() && words.codePointCount(0, words.length()) <= LONGEST) {
            var sheets = moved.of(cycle).stream()
                    .filter(each -> each.rater().value().equals(rater)
                            && each.step() == step
                            && follower.equals(each.successor()))
                    .flatMap(each -> each.sheets().stream())
                    .toList();
            handed = change.change(cycle.id(), sheets, step, follower, Why.SUCCESSOR, words, viewer.staff());
        }
        if (handed > 0) {
            audit.changed(viewer, "appraisal.sheets-handed-over", follower, words);
        }
        redirect.addFlashAttribute(
                "flash",
                handed == 0
                        ? new Page.Flash("appraisal.moved.none-handed")
                        : new Page.Flash("appraisal.moved.handed", handed));
        return "redirect:/appraisal-cycles/" + id + "/moved-raters";
    }

    private Cycle find(UUID id) {
        return cycles.find(new CycleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
