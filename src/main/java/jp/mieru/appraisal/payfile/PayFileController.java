package jp.mieru.appraisal.payfile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.paylayout.Layouts;
import jp.mieru.appraisal.rules.RuleSets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Files with results for pay that left, and what changed between them. */
@Controller
class PayFileController {

    private final Cycles cycles;
    private final RuleSets rules;
    private final Layouts layouts;
    private final PayFiles files;
    private final ShowChanges show;
    private final AuditTrail audit;

    PayFileController(
            Cycles cycles, RuleSets rules, Layouts layouts, PayFiles files, ShowChanges show, AuditTrail audit) {
        this.cycles = cycles;
        this.rules = rules;
        this.layouts = layouts;
        this.files = files;
        this.show = show;
        this.audit = audit;
    }

    /** The layouts that a file can leave by, and what left. */
    @GetMapping("/appraisal-cycles/{id}/pay-files")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@PathVariable UUID id, Model model) {
        cycle(new CycleId(id), model);
        model.addAttribute("layouts", layouts.inUse());
        model.addAttribute("files", files.of(new CycleId(id)));
        return "appraisal/payfile/index";
    }

    @GetMapping("/appraisal-pay-files/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
        var file = find(id);
        var rows = show.page(since(file).orElse(null), viewer, request);
        cycle(file.cycle(), model);
        model.addAttribute("file", file);
        model.addAttribute("untold", files.tellsUntold(file, viewer));
        model.addAttribute("changes", rows.orElse(null));
        return "appraisal/payfile/show";
    }

    /** The file itself, byte for byte as it left; not for whoever would learn the own result from it before it is disclosed. */
    @GetMapping("/appraisal-pay-files/{id}/content")
    @Allow(Who.OFFICE_APPRAISAL)
    void content(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        var file = find(id);
        if (files.tellsUntold(file, viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.changed(viewer, "appraisal.pay-file-read", null, file.name() + " " + file.number() + " " + id);
        var name = ContentDisposition.attachment()
                .filename(
                        file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "-" + file.number() + ".csv",
                        StandardCharsets.UTF_8)
                .build();
        response.setContentType("text/csv");
        response.setHeader("Content-Disposition", name.toString());
        response.getOutputStream().write(files.content(id));
    }

    /** What it said otherwise than the one before, as a workbook. */
    @GetMapping("/appraisal-pay-files/{id}/changes")
    @Allow(Who.OFFICE_APPRAISAL)
    void changes(@PathVariable UUID id, Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
        var changes = since(find(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        show.write(changes, id.toString(), viewer, locale, response);
    }

    private Optional<Changes> since(PayFile file) {
        return files.before(file)
                .map(before -> Changes.between(
                        new Changes.Side(before.layout(), files.lines(before.id())),
                        new Changes.Side(file.layout(), files.lines(file.id()))));
    }

    private void cycle(CycleId id, Model model) {
        Cycle cycle = cycles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("cycle", cycle);
        model.addAttribute("rules", rules.find(cycle.rules()).orElseThrow().rules());
    }

    private PayFile find(UUID id) {
        return files.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
