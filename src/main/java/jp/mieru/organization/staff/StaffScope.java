package jp.mieru.organization.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.mieru.access.Viewer;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.organization.internal.Sight;
import org.jspecify.annotations.Nullable;

/**
 * How far a viewer sees, as SQL. Who is employed, where and as what is known to all staff; the details (number, grade, birth,
 * service, course of posts) to oneself, to whoever leads one today, to the office and to the executives.
 */
final class StaffScope {
    /** The units that the viewer leads today, and all below them. */
    private static final String LED = """
            led as (
                select h.unit_id from organization.unit_head h
                where h.staff_id = :self and h.valid @> :today
                union
                select v.unit_id from organization.unit_version v
                join led on v.parent_id = led.unit_id where v.valid @> :today)
            """;

    private static final String IN_LED = """
            (s.id = :self
             or s.id in (select a.staff_id from organization.assignment a join led using (unit_id)
                         where a.valid @> :today)
             or s.id in (select c.staff_id from organization.concurrent_post c join led using (unit_id)
                         where c.valid @> :today))
            """;

    private final Viewer viewer;
    private final AsOf asOf;

    StaffScope(Viewer viewer, AsOf asOf) {
        this.viewer = viewer;
        this.asOf = asOf;
    }

    /** Common table expressions that {@link #detailed} needs; ends without a comma. */
    String with() {
        return LED;
    }

    /** The condition under which the details of the person {@code s} are seen. */
    String detailed() {
        if (Sight.isUnlimited(viewer)) {
            return "true";
        }
        return viewer.supervisor() ? IN_LED : "(s.id = :self)";
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("self", viewer.staff() == null ? null : viewer.staff().value());
        parameters.put("today", asOf.today());
        parameters.put("day", asOf.day());
        parameters.put("all", Sight.isUnlimited(viewer));
        return parameters;
    }

    LocalDate day() {
        return asOf.day();
    }
}
