package jp.mieru.appraisal.disclosing;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fixed results of a cycle that wait to be disclosed, without the viewer's own: counted and paged by the database. */
@Repository
public class DisclosureList {
    private static final String FIXED = """
            where s.cycle_id = :cycle and s.stage = 'fixed' and s.left_out is null and s.staff_id is distinct from :self
            """;

    private final JdbcClient jdbc;

    DisclosureList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many there are.
     *
     * @param fixed wait
     * @param disclosed have learned their result
     * @param last day on which the last of those that wait was fixed; null where none waits
     * @param seen what those that wait look like: the same for the same sheets as they stand, and hardly ever for others
     */
    public record Standing(
            int fixed, int disclosed, @Nullable LocalDate last, String seen) {}

    Standing standing(CycleId cycle, Viewer viewer) {
        return spec("""
                        select count(*) filter (where s.stage = 'fixed')::int as fixed,
                               count(*) filter (where s.stage = 'disclosed')::int as disclosed,
                               (max(s.stage_since) filter (where s.stage = 'fixed') at time zone :zone)::date as last,
                               md5(coalesce(string_agg(s.id || ' ' || s.version, ',' order by s.id)
                                   filter (where s.stage = 'fixed'), '')) as seen
                        from appraisal.sheet s
                        where s.cycle_id = :cycle and s.stage in ('fixed', 'disclosed') and s.left_out is null
                          and s.staff_id is distinct from :self
                        """, cycle, viewer)
                .param("zone", Japan.ZONE.getId())
                .query((row, number) -> new Standing(
                        row.getInt("fixed"),
                        row.getInt("disclosed"),
                        row.getObject("last", LocalDate.class),
                        row.getString("seen")))
                .single();
    }

    /** Somebody who waits, as of the reference day. */
    public record Row(SheetId id, StaffId staff, UnitId unit, String position) {}

    /** Some of those that wait, in the order of the organisation. */
    List<Row> rows(CycleId cycle, UnitTree tree, long offset, int limit, Viewer viewer) {
        var units = tree.units().stream().map(Unit::id).map(UnitId::value).toArray(UUID[]::new);
        return spec("""
                        select s.id, s.staff_id, s.unit_id, s.position
                        from appraisal.sheet s left join unnest(:units::uuid[]) with ordinality u (id, place) on u.id = s.unit_id
                        """ + FIXED + " order by u.place, s.staff_id offset :offset limit :limit", cycle, viewer)
                .param("units", units)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        new SheetId(row.getObject("id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("position")))
                .list();
    }

    /** All that wait. */
    List<SheetId> sheets(CycleId cycle, Viewer viewer) {
        return spec("select s.id from appraisal.sheet s " + FIXED, cycle, viewer)
                .query((row, number) -> new SheetId(row.getObject("id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec spec(String sql, CycleId cycle, Viewer viewer) {
        var self = viewer.staff();
        return jdbc.sql(sql)
                .param("cycle", cycle.value())
                .param("self", self == null ? null : self.value(), Types.OTHER);
    }
}
