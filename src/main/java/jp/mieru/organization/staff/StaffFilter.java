package jp.mieru.organization.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/** A search as conditions on the staff {@code s} and their assignment {@code a}. Hidden columns are asked only where seen. */
final class StaffFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    StaffFilter(StaffSearch search, StaffScope scope, UnitTree tree) {
        var seen = " and " + scope.detailed();
        search.text().ifPresent(text -> nameOrNumber(text, seen));
        search.unitId().ifPresent(unit -> unit(unit, tree));
        search.jobFamily().ifPresent(family -> add("s.job_family = :family", "family", family));
        search.post().ifPresent(post -> add("a.position = :position", "position", post));
        search.gradeNumber().ifPresent(grade -> add("a.grade = :grade" + seen, "grade", grade));
        search.hired(scope.day()).ifPresent(hired -> hired(hired.from(), hired.to(), seen));
    }

    /** Ready to follow a {@code where true}. */
    String sql() {
        var sql = new StringBuilder();
        conditions.forEach(condition -> sql.append(" and (").append(condition).append(')'));
        return sql.toString();
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void nameOrNumber(String text, String seen) {
        add("strpos(s.folded, (select organization.folded(:text))) > 0", "text", text); // folded once, not for each row
        var number = Normal.code(text);
        if (number.matches("[0-9A-Za-z-]+")) {
            conditions.set(
                    conditions.size() - 1,
                    conditions.getLast() + " or (starts_with(s.staff_number, :number)" + seen + ")");
            parameters.put("number", number);
        }
    }

    /** The unit and everything below, main and concurrent posts. */
    private void unit(UnitId unit, UnitTree tree) {
        var ids = tree.subtree(unit).stream().map(UnitId::value).toArray(UUID[]::new);
        add("""
                a.unit_id = any(:units)
                or s.id in (select c.staff_id from organization.concurrent_post c
                            where c.unit_id = any(:units) and c.valid @> :day)""", "units", ids);
    }

    private void hired(@Nullable LocalDate from, LocalDate to, String seen) {
        add("s.hired_on <= :hiredTo" + (from == null ? "" : " and s.hired_on >= :hiredFrom") + seen, "hiredTo", to);
        parameters.put("hiredFrom", from);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
