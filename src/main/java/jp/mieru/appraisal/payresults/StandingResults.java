package jp.mieru.appraisal.payresults;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.adjusting.Measure;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The results that stand, by one statement for however many: of a fixed sheet the latest step's, of one that is being amended
 * what it was when it was last fixed, of others none.
 */
@Repository
class StandingResults {
    private static final String STEPS = "array_position(array['first', 'second', 'adjust', 'confirm'], o.step)";
    private static final String SQL = """
            with chosen as materialized (
                select * from appraisal.sheet
                where cycle_id = any(:cycles) and (:staff::uuid[] is null or staff_id = any(:staff::uuid[]))
            ), result as (
                select distinct on (o.sheet_id) o.sheet_id, o.grade, o.score
                from chosen s join appraisal.outcome o on o.sheet_id = s.id
                where s.stage in ('fixed', 'disclosed') and o.part = :part and o.span = :span
                order by o.sheet_id, STEPS desc
            ), kept as (
                select v.sheet_id, o.grade, o.score
                from chosen s join appraisal.sheet_version v on v.sheet_id = s.id
                left join lateral (
                    select o.grade, o.score
                    from jsonb_to_recordset(v.document -> 'outcomes')
                        as o (step text, part text, span text, grade text, score numeric)
                    where o.part = :part and o.span = :span order by STEPS desc limit 1) o on true
                where s.stage not in ('fixed', 'disclosed')
                  and v.number = (select max(number) from appraisal.sheet_version m where m.sheet_id = s.id)
            )
            select s.cycle_id, s.staff_id, s.group_code, s.position, s.unit_id, s.stage, k.sheet_id is not null as kept,
                   coalesce(r.grade, k.grade) as grade, coalesce(r.score, k.score) as score
            from chosen s left join result r on r.sheet_id = s.id left join kept k on k.sheet_id = s.id
            """.replace("STEPS", STEPS);

    private final JdbcClient jdbc;

    StandingResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of everybody in a cycle. */
    List<StandingResult> of(CycleId cycle, Measure measure) {
        return of(List.of(cycle.value()), null, measure);
    }

    /** Of these people in these cycles. */
    List<StandingResult> of(Collection<UUID> cycles, @Nullable Collection<StaffId> staff, Measure measure) {
        return jdbc.sql(SQL)
                .param("cycles", cycles.toArray(UUID[]::new))
                .param(
                        "staff",
                        staff == null
                                ? null
                                : staff.stream().map(StaffId::value).toArray(UUID[]::new),
                        Types.ARRAY)
                .param("part", measure.word())
                .param("span", measure.part() == null ? "year" : "period")
                .query((row, number) -> result(row))
                .list();
    }

    private static StandingResult result(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        boolean told = stage.equals("disclosed");
        return new StandingResult(
                row.getObject("cycle_id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("group_code"),
                row.getString("position"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                told,
                told || stage.equals("fixed"),
                row.getBoolean("kept"),
                row.getString("grade"),
                row.getBigDecimal("score"));
    }
}
