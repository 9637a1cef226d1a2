package jp.mieru.appraisal.adjusting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sheets of a cycle with one grade each, read without their marks, steps and other raters: a city has twenty thousand of them. */
@Repository
class JudgedSheets {
    private static final String THOSE = """
            from appraisal.sheet s
            where s.cycle_id = :cycle and s.left_out is null and s.staff_id is distinct from :self and s.id <> all(:kept::uuid[])
            """;
    private static final String WITH_OFFICE = " and s.stage in ('adjust', 'confirm', 'fixed', 'disclosed')";

    private final JdbcClient jdbc;

    JudgedSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sheets that a viewer may look at.
     *
     * @param kept those of the cycle that others amend
     */
    record Those(CycleId cycle, Viewer viewer, Set<SheetId> kept) {}

    /** How many are still being rated. */
    int before(Those those) {
        return spec("select count(*) " + THOSE + " and s.stage in ('self', 'first', 'second')", those)
                .query(Integer.class)
                .single();
    }

    /** Whether anything came out for the whole of any. */
    boolean hasOverall(Those those) {
        var overall = " and exists (select from appraisal.outcome o where o.sheet_id = s.id and o.part = 'overall')";
        return spec("select exists (select " + THOSE + WITH_OFFICE + overall + ")", those)
                .query(Boolean.class)
                .single();
    }

    /** Those that have come to the adjustment, each with the grade of its latest step; in no order that means something. */
    List<Judged> of(Those those, Measure measure, UnitTree tree) {
        return spec("""
                        select s.id, s.staff_id, s.group_code, s.position, s.unit_id, s.stage, s.version,
                               s.stage = 'adjust' and s.steps[cardinality(s.steps)] = 'adjust' as fixes,
                               (select r.staff_id from appraisal.rater r where r.sheet_id = s.id and r.step = 'first') as rater,
                               coalesce((select o.grade from appraisal.outcome o
                                         where o.sheet_id = s.id and o.part = :part and o.span = :span
                                         order by array_position(array['first', 'second', 'adjust', 'confirm'], o.step) desc
                                         limit 1), '') as grade
                        """ + THOSE + WITH_OFFICE, those)
                .param("part", measure.word())
                .param("span", measure.part() == null ? "year" : "period")
                .query((row, number) -> judged(row, tree))
                .list();
    }

    private StatementSpec spec(String sql, Those those) {
        var self = those.viewer().staff();
        return jdbc.sql(sql)
                .param("cycle", those.cycle().value())
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .param("kept", those.kept().stream().map(SheetId::value).toArray(UUID[]::new));
    }

    private static Judged judged(ResultSet row, UnitTree tree) throws SQLException {
        var unit = new UnitId(row.getObject("unit_id", UUID.class));
        var path = tree.path(unit);
        var rater = row.getObject("rater", UUID.class);
        return new Judged(
                new SheetId(row.getObject("id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("group_code"),
                row.getString("position"),
                unit,
                path.size() > 1 ? path.get(1).id() : unit,
                rater == null ? null : new StaffId(rater),
                Stage.of(row.getString("stage")),
                row.getString("grade"),
                row.getBoolean("fixes"),
                row.getInt("version"));
    }
}
