package jp.mieru.appraisal.payfile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes as somebody may see them: without that person, who may not have been told the own result. */
@Component
class ShowChanges {
    private static final int ROWS = 100;

    private final Roster roster;
    private final MessageSource messages;
    private final AuditTrail audit;

    ShowChanges(Roster roster, MessageSource messages, AuditTrail audit) {
        this.roster = roster;
        this.messages = messages;
        this.audit = audit;
    }

    /** A page of them with names; the look is recorded. */
    Optional<ChangesView> page(@Nullable Changes changes, Viewer viewer, HttpServletRequest request) {
        return Optional.ofNullable(changes).map(all -> page(others(all, viewer), request, viewer));
    }

    private ChangesView page(Changes changes, HttpServletRequest request, Viewer viewer) {
        var paging = Paging.of(request, ROWS, changes.people().size());
        var rows = changes.people().subList((int) paging.offset(), (int) paging.to());
        Set<StaffId> people = new HashSet<>();
        rows.forEach(row -> people.add(row.staff()));
        looked(viewer, people);
        return new ChangesView(changes, rows, paging, roster.people(people));
    }

    /** Records that somebody saw what files say of these people. */
    void looked(Viewer viewer, Collection<StaffId> people) {
        audit.looked(viewer, "appraisal.grades-seen", people);
    }

    /** All of them as a workbook. */
    void write(Changes changes, String of, Viewer viewer, Locale locale, HttpServletResponse response)
            throws IOException {
        var shown = others(changes, viewer);
        audit.changed(
                viewer,
                "appraisal.grades-exported",
                null,
                of + " (" + shown.people().size() + ")");
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"changes.xlsx\"");
        var people =
                roster.people(shown.people().stream().map(Changes.Person::staff).toList());
        new ChangesWorkbook(messages, locale).write(shown, people, response.getOutputStream());
    }

    private static Changes others(Changes changes, Viewer viewer) {
        var own = viewer.staff();
        return own == null ? changes : changes.without(own);
    }
}
