package jp.mieru.appraisal.adjusting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.adjusting.Adjusting.Whole;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the grades of a cycle are spread, and the sheets that wait for the office. */
@Controller
class AdjustmentController {
    private static final int ROWS = 50;

    private final Adjusting adjusting;
    private final PassOn move;
    private final Roster roster;
    private final MessageSource messages;
    private final AuditTrail audit;

    AdjustmentController(Adjusting adjusting, PassOn move, Roster roster, MessageSource messages, AuditTrail audit) {
        this.adjusting = adjusting;
        this.move = move;
        this.roster = roster;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/appraisal-cycles/{id}/adjustment")
    @Allow(Who.OFFICE_APPRAISAL)
    String show(
            @PathVariable UUID id,
            @ModelAttribute(name = "filter") AdjustmentFilter filter,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var whole = find(id, filter, viewer);
        var waiting = whole.waiting(filter);
        var paging = Paging.of(request, ROWS, waiting.size());
        var rows = waiting.subList((int) paging.offset(), (int) paging.to());
        audit.looked(
                viewer,
                "appraisal.grades-seen",
                rows.stream().map(Judged::staff).toList());
        model.addAttribute(
                "view", AdjustmentView.of(whole, filter, rows, Seen.of(waiting), people(rows, whole.within(filter))));
        model.addAttribute("paging", paging);
        return "appraisal/adjusting/show";
    }

    /** The figures and the sheets of the filter as a file. */
    @GetMapping("/appraisal-cycles/{id}/adjustment/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(
            @PathVariable UUID id,
            @ModelAttribute(name = "filter") AdjustmentFilter filter,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var whole = find(id, filter, viewer);
        var rows = whole.chosen(filter);
        audit.changed(viewer, "appraisal.grades-exported", null, id + " (" + rows.size() + ")");
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"adjustment.xlsx\"");
        var view = AdjustmentView.complete(whole, filter, rows, people(rows, whole.sheets()));
        new AdjustmentWorkbook(messages, locale).write(view, response.getOutputStream());
    }

    /** Passes on everything that the filter shows, if it is still what was looked at. */
    @PostMapping("/appraisal-cycles/{id}/adjustment/passing")
    @Allow(Who.OFFICE_APPRAISAL)
    String pass(
            @PathVariable UUID id,
            @ModelAttribute(name = "filter") AdjustmentFilter filter,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            RedirectAttributes redirect) {
        var waiting = find(id, filter, viewer).waiting(filter);
        var flash = Seen.of(waiting).equals(seen)
                ? move.all(new CycleId(id), waiting.stream().map(Judged::id).toList(), viewer)
                        .map(moved -> new Page.Flash("appraisal.adjusting.flash.passed", moved))
                        .orElseGet(() -> new Page.Flash("appraisal.quota.flash.held"))
                : new Page.Flash("appraisal.adjusting.flash.overtaken");
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/appraisal-cycles/" + id + "/adjustment" + filter.query();
    }

    private Map<StaffId, Person> people(List<Judged> rows, List<Judged> all) {
        Set<StaffId> people = new HashSet<>();
        rows.forEach(row -> people.add(row.staff()));
        for (var sheet : all) {
            @Nullable StaffId rater = sheet.rater();
            if (rater != null) {
                people.add(rater);
            }
        }
        return roster.people(people);
    }

    private Whole find(UUID id, AdjustmentFilter filter, Viewer viewer) {
        return adjusting
                .find(new CycleId(id), filter, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
