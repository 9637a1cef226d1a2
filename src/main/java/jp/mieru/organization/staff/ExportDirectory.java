package jp.mieru.organization.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Units;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.organization.internal.Sight;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Saves what the directory found as Excel, row by row, with the columns that the viewer sees. A file with details is
 * recorded in the audit trail before its first row leaves, with the search, and as a look at each person whose details it
 * tells before that person's row leaves.
 */
@Service
class ExportDirectory {
    private static final List<String> PLAIN = List.of(
            "organization.staff.name",
            "organization.staff.kana",
            "organization.staff.unit",
            "organization.staff.position",
            "organization.staff.family",
            "organization.staff.mail",
            "organization.staff.concurrent");
    private static final List<String> DETAILS = List.of(
            "organization.staff.number",
            "organization.staff.grade",
            "organization.staff.employment",
            "organization.staff.gender",
            "organization.staff.birth",
            "organization.staff.hired",
            "organization.staff.years");

    private final StaffQueries staff;
    private final Units units;
    private final AuditTrail trail;

    ExportDirectory(StaffQueries staff, Units units, AuditTrail trail) {
        this.staff = staff;
        this.units = units;
        this.trail = trail;
    }

    void write(Viewer viewer, AsOf asOf, StaffSearch search, Page page, OutputStream out) throws IOException {
        var wide = Sight.isWide(viewer);
        if (wide) {
            trail.changed(viewer, "organization.directory-exported", null, asOf.day() + " " + search.inWords());
        }
        var tree = units.asOf(asOf.day());
        try (var excel = new ExcelOut(out)) {
            excel.sheet(page.t("organization.staff.index.title"), header(page, wide));
            staff.allVisibleTo(viewer, asOf, search, tree, rows -> {
                trail.looked(viewer, "organization.directory-exported", StaffRow.detailed(rows));
                for (var row : rows) {
                    var cells = plain(page, Directory.place(tree, row), row);
                    excel.row((wide ? Stream.concat(cells, details(row)) : cells).toArray());
                }
            });
        }
    }

    private static List<String> header(Page page, boolean wide) {
        return (wide ? Stream.concat(PLAIN.stream(), DETAILS.stream()) : PLAIN.stream())
                .map(key -> page.t(key))
                .toList();
    }

    private static Stream<@Nullable Object> plain(Page page, String place, StaffRow row) {
        return Stream.of(
                row.name(),
                row.kana(),
                place,
                row.position(),
                row.jobFamily(),
                row.mail(),
                row.concurrent() ? page.t("organization.staff.concurrent") : null);
    }

    private static Stream<@Nullable Object> details(StaffRow row) {
        var details = row.details();
        return details == null
                ? Stream.empty()
                : Stream.of(
                        details.staffNumber(),
                        details.grade(),
                        details.employmentType(),
                        details.gender(),
                        details.birthDate(),
                        details.hiredOn(),
                        details.years());
    }
}
