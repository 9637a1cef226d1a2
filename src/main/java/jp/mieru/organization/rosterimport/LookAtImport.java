package jp.mieru.organization.rosterimport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.web.Paging;
import org.springframework.stereotype.Service;

/**
 * Shows what an import changes. Cells of people who are on record tell what the record says, so that each look at them is
 * recorded; what a file says of somebody who is not there yet is nobody's record.
 */
@Service
class LookAtImport {
    private static final int SIZE = 50;
    private final ImportQueries queries;
    private final ImportOutcomes outcomes;
    private final AuditTrail trail;

    LookAtImport(ImportQueries queries, ImportOutcomes outcomes, AuditTrail trail) {
        this.queries = queries;
        this.outcomes = outcomes;
        this.trail = trail;
    }

    /** A page of the lines of a tab; of the first that has any, if there is no such tab. */
    ImportPage at(Viewer viewer, ImportView view, String tab, HttpServletRequest request) {
        var chosen = ImportPage.TABS.contains(tab) ? tab : firstTab(view);
        var paging = Paging.of(request, SIZE, queries.lineCount(view.id(), chosen));
        var lines = seen(viewer, view, chosen, SIZE, paging.offset());
        return new ImportPage(chosen, paging, lines, outcomes.faults(view.id()));
    }

    /** Lines that somebody is about to see. */
    List<ImportView.Line> seen(Viewer viewer, ImportView view, String tab, int size, long offset) {
        var lines = view.compared() == null ? List.<ImportView.Line>of() : queries.lines(view.id(), tab, size, offset);
        trail.looked(
                viewer,
                "organization.import-seen",
                lines.stream()
                        .filter(line -> line.isOnRecord(view))
                        .map(line -> new StaffId(line.subjectId()))
                        .toList());
        return lines;
    }

    private static String firstTab(ImportView view) {
        var counts = view.counts();
        var numbers = List.of(counts.staffMoved(), counts.staffChanged(), counts.staffAdded(), counts.staffLeft());
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) > 0) {
                return ImportPage.TABS.get(i);
            }
        }
        return "units";
    }
}
