package jp.mieru.appraisal.payfile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.paylayout.Layouts;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file with results for pay before it leaves, and that it does. */
@Controller
class FilePreparationController {
    private static final int SAMPLE = 10;
    private static final int MOST_TROUBLES = 50;

    private final Layouts layouts;
    private final PrepareFile prepare;
    private final IssueFile issue;
    private final ShowChanges show;
    private final Roster roster;

    FilePreparationController(Layouts layouts, PrepareFile prepare, IssueFile issue, ShowChanges show, Roster roster) {
        this.layouts = layouts;
        this.prepare = prepare;
        this.issue = issue;
        this.show = show;
        this.roster = roster;
    }

    /** What would leave now, and what it says otherwise than the last one. */
    @GetMapping("/appraisal-cycles/{id}/pay-files/new")
    @Allow(Who.OFFICE_APPRAISAL)
    String fresh(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID layout,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var prepared = prepared(id, layout);
        var sample = prepared.laid().lines().stream()
                .filter(line -> !viewer.is(line.staff()))
                .limit(SAMPLE)
                .toList();
        var others = prepared.laid().troubles().stream()
                .filter(trouble -> !viewer.is(trouble.staff()))
                .toList();
        var troubles = others.stream().limit(MOST_TROUBLES).toList();
        var named = new HashSet<StaffId>();
        sample.forEach(line -> named.add(line.staff()));
        show.looked(viewer, named);
        troubles.forEach(trouble -> named.add(trouble.staff()));
        model.addAttribute("prepared", prepared);
        model.addAttribute("sample", sample);
        model.addAttribute("troubles", troubles);
        model.addAttribute("troubled", others.size());
        model.addAttribute("untold", prepared.tellsUntold(viewer));
        model.addAttribute("people", roster.people(named));
        model.addAttribute(
                "changes", show.page(prepared.changes(), viewer, request).orElse(null));
        return "appraisal/payfile/new";
    }

    /** The same changes as a workbook. */
    @GetMapping("/appraisal-cycles/{id}/pay-files/changes")
    @Allow(Who.OFFICE_APPRAISAL)
    void changes(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID layout,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var changes = Optional.ofNullable(prepared(id, layout).changes())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        show.write(changes, id.toString(), viewer, locale, response);
    }

    @PostMapping("/appraisal-cycles/{id}/pay-files")
    @Allow(Who.OFFICE_APPRAISAL)
    String create(
            @PathVariable UUID id,
            @RequestParam UUID layout,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            RedirectAttributes redirect) {
        var again = "redirect:/appraisal-cycles/" + id + "/pay-files/new?layout=" + layout;
        return switch (issue.issue(new CycleId(id), layout, seen, viewer)) {
            case Issued.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Issued.Overtaken overtaken -> told(redirect, "overtaken", again);
            case Issued.OwnUntold own -> told(redirect, "own", again);
            case Issued.Refused refused -> told(redirect, "refused", again);
            case Issued.Done done -> told(redirect, "issued", "redirect:/appraisal-pay-files/" + done.id());
        };
    }

    private static String told(RedirectAttributes redirect, String word, String to) {
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.payfile.flash." + word));
        return to;
    }

    private Prepared prepared(UUID cycle, @Nullable UUID layout) {
        return Optional.ofNullable(layout)
                .flatMap(layouts::find)
                .filter(stored -> !stored.retired())
                .flatMap(stored -> prepare.of(new CycleId(cycle), stored))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
