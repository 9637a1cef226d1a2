package jp.mieru.appraisal.moving;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets as they stood each time that they were fixed, as one document that never changes. */
@Repository
public class SheetVersions {
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How often the sheet was fixed. */
    public int count(SheetId sheet) {
        return jdbc.sql("select count(*)::int from appraisal.sheet_version where sheet_id = :sheet")
                .param("sheet", sheet.value())
                .query(Integer.class)
                .single();
    }

    /** Those of the sheets that were fixed at least once. */
    public Set<SheetId> fixedOnce(Collection<SheetId> sheets) {
        return Set.copyOf(
                jdbc.sql("select distinct sheet_id from appraisal.sheet_version where sheet_id = any(:sheets)")
                        .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                        .query((row, number) -> new SheetId(row.getObject("sheet_id", UUID.class)))
                        .list());
    }

    /** Keeps the next version: the sheet itself, its raters, goals, entries and outcomes as rows of their tables. */
    void keep(Sheet sheet, String reason, Viewer actor) {
        keep(List.of(sheet.id()), reason, actor);
    }

    /** The same of many, by one statement. */
    public void keep(Collection<SheetId> sheets, String reason, Viewer actor) {
        jdbc.sql("""
                        insert into appraisal.sheet_version (sheet_id, number, document, fixed_at, fixed_by, reason)
                        select s.id, (select count(*) + 1 from appraisal.sheet_version v where v.sheet_id = s.id),
                               jsonb_build_object(
                                   'sheet', to_jsonb(s),
                                   'raters', (select coalesce(jsonb_agg(to_jsonb(r) - 'sheet_id' order by r.step), '[]')
                                              from appraisal.rater r where r.sheet_id = s.id),
                                   'subjects', (select coalesce(jsonb_agg(to_jsonb(u) - 'sheet_id' order by u.place), '[]')
                                                from appraisal.subject u where u.sheet_id = s.id),
                                   'entries', (select coalesce(jsonb_agg(to_jsonb(e) - '{sheet_id,tab,turn}'::text[]
                                                   order by e.step, e.field), '[]')
                                               from appraisal.entry e where e.sheet_id = s.id),
                                   'outcomes', (select coalesce(jsonb_agg(to_jsonb(o) - 'sheet_id'
                                                    order by o.step, o.span, o.part), '[]')
                                                from appraisal.outcome o where o.sheet_id = s.id)),
                               :now, :actor, :reason
                        from appraisal.sheet s where s.id = any(:sheets)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor.account())
                .param("reason", reason)
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .update();
    }
}
