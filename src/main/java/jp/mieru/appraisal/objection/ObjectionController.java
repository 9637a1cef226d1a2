package jp.mieru.appraisal.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody objects and finds what was objected; for the office, all of it. */
@Controller
class ObjectionController {
    private static final int ROWS = 50;
    private static final int FIRST = 10;

    private final ToldSheets sheets;
    private final FileComplaint file;
    private final Complaints complaints;
    private final Consultations consultations;
    private final Roster roster;

    ObjectionController(
            ToldSheets sheets, FileComplaint file, Complaints complaints, Consultations consultations, Roster roster) {
        this.sheets = sheets;
        this.file = file;
        this.complaints = complaints;
        this.consultations = consultations;
        this.roster = roster;
    }

    @GetMapping("/appraisal-objections")
    @Allow(Who.STAFF)
    String index(Viewer viewer, Model model) {
        var self = Objects.requireNonNull(viewer.staff());
        var filed = complaints.filedBy(self);
        var open = file.openDays();
        model.addAttribute(
                "results",
                sheets.latestOf(self).stream()
                        .map(sheet -> new ResultRow(sheet, file.mayComplain(sheet, filed, open)))
                        .toList());
        model.addAttribute("complaints", filed);
        model.addAttribute("consultations", consultations.of(self));
        model.addAttribute("judged", complaints.judgedBy(self));
        return "appraisal/objection/index";
    }

    @GetMapping("/appraisal-objections/office")
    @Allow(Who.OFFICE_APPRAISAL)
    String office(Viewer viewer, Model model, HttpServletRequest request) {
        var paging = Paging.of(request, ROWS, complaints.count(viewer));
        var filed = complaints.page(viewer, ROWS, paging.offset());
        var asked = consultations.page(viewer, FIRST, 0);
        model.addAttribute("complaints", filed);
        model.addAttribute("consultations", asked);
        model.addAttribute("asked", consultations.count(viewer));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "names",
                roster.people(Stream.concat(
                                filed.stream().map(Complaint::staff),
                                asked.stream().map(Consultation::staff))
                        .distinct()
                        .toList()));
        return "appraisal/objection/office";
    }

    @GetMapping("/appraisal-consultations")
    @Allow(Who.OFFICE_APPRAISAL)
    String consultations(Viewer viewer, Model model, HttpServletRequest request) {
        var paging = Paging.of(request, ROWS, consultations.count(viewer));
        var asked = consultations.page(viewer, ROWS, paging.offset());
        model.addAttribute("consultations", asked);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "names",
                roster.people(asked.stream().map(Consultation::staff).distinct().toList()));
        return "appraisal/objection/consultations";
    }
}
