package jp.mieru.appraisal.amending;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.appraisal.SheetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came out each time that a sheet was fixed, by one statement. */
@Repository
class FixedVersions {
    private final JdbcClient jdbc;

    FixedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In their order.
     *
     * @param told whether only those are wanted that the person learned
     */
    List<Version> of(SheetId sheet, boolean told) {
        var found = new LinkedHashMap<Integer, Version>();
        jdbc.sql("""
                        select v.number, v.fixed_at, g.of, g.letter,
                               (select t.note from appraisal.sheet_step t where t.sheet_id = v.sheet_id
                                and t.step = 'reopened' and t.taken_at <= v.fixed_at order by t.number desc limit 1) as why
                        from appraisal.sheet_version v
                        cross join lateral (
                            select o.step, o.part as of, o.grade as letter
                            from jsonb_to_recordset(v.document -> 'outcomes')
                                as o (step text, part text, span text, grade text)
                            where (o.span = 'year') = (o.part = 'overall')
                            union all
                            select e.step, left(e.field, -5), e.value
                            from jsonb_to_recordset(v.document -> 'entries') as e (step text, field text, value text)
                            where e.field like '%.mark' and e.step in ('first', 'second')) g
                        where v.sheet_id = :sheet
                        and (not :told or exists (
                            select from appraisal.sheet_step t
                            where t.sheet_id = v.sheet_id and t.step = 'disclosed' and t.taken_at >= v.fixed_at
                            and not exists (select from appraisal.sheet_version later where later.sheet_id = v.sheet_id
                                and later.number > v.number and later.fixed_at <= t.taken_at)))
                        order by v.number, array_position(array['first', 'second', 'adjust', 'confirm'], g.step), g.of
                        """).param("sheet", sheet.value()).param("told", told).query(row -> {
            var why = Objects.requireNonNullElse(row.getString("why"), "");
            var at = row.getObject("fixed_at", OffsetDateTime.class).toInstant();
            Map<String, String> grades = found.computeIfAbsent(
                            row.getInt("number"), number -> new Version(number, at, why, new LinkedHashMap<>()))
                    .grades();
            grades.put(row.getString("of"), Objects.requireNonNullElse(row.getString("letter"), ""));
        });
        return List.copyOf(found.values());
    }
}
