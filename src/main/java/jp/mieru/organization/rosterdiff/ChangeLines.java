package jp.mieru.organization.rosterdiff;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What changes, for people to read. Tables: {@code change_line} each unit and person that is not unchanged,
 * {@code change_cell} each cell of those that were there before, old and new.
 */
final class ChangeLines {
    private ChangeLines() {}

    static void determine(ImportSql sql) {
        sql.table("change_line", """
                select 'unit' subject, f.id subject_id, f.code,
                       (select s.name from staged_unit s where s.code = f.code order by s.starts desc limit 1) name,
                       'added' outcome
                from file_unit f where f.is_new
                union all
                select 'unit', c.id, u.code, v.name, 'changed'
                from changed_unit c join organization.unit u on u.id = c.id
                join lateral (select name from standing_version v where v.unit_id = c.id order by valid desc limit 1) v on true
                union all
                select 'staff', o.staff_id, o.number, coalesce(w.name, s.name), o.outcome
                from staff_outcome o left join wanted_staff w on w.staff_id = o.staff_id
                left join organization.staff s on s.id = o.staff_id
                where o.outcome <> 'unchanged'
                """);
        sql.table("change_cell", cells());
    }

    /** One number that is the same for the same changes. */
    static BigDecimal digest(ImportSql sql) {
        return sql.prepared("""
                        select coalesce((select sum(hashtextextended(l.subject || ' ' || l.code || ' ' || l.outcome, 0))
                                         from change_line l), 0)
                             + coalesce((select sum(hashtextextended(c::text, 1)) from change_cell c), 0)
                        """).query(BigDecimal.class).single();
    }

    /** Keeps them with the import. */
    static void keep(ImportSql sql, UUID id) {
        for (var table : new String[] {"roster_import_line", "roster_import_cell"}) {
            sql.prepared("delete from organization." + table + " where import_id = :id")
                    .param("id", id)
                    .update();
        }
        sql.prepared("""
                        insert into organization.roster_import_line (import_id, subject, subject_id, code, name, outcome)
                        select :id, subject, subject_id, code, name, outcome from change_line
                        """).param("id", id).update();
        sql.prepared("""
                        insert into organization.roster_import_cell (import_id, subject, code, field, number, old_value, new_value)
                        select :id, subject, code, field, number, old_value, new_value from change_cell
                        """).param("id", id).update();
    }

    private static String cells() {
        return """
                with there as (select * from change_line where outcome <> 'added'),
                cell (subject, code, field, place, old_value, new_value) as (
                    select 'staff', t.code, f.field, '', f.old_value, f.new_value
                    from there t join organization.staff o on o.id = t.subject_id
                    left join wanted_staff w on w.staff_id = o.id left join leaver l on l.staff_id = o.id
                    cross join lateral (values
                        ('name', o.name, w.name), ('kana', o.kana, w.kana),
                        ('birth_date', to_char(o.birth_date, 'YYYY/MM/DD'), to_char(w.birth_date, 'YYYY/MM/DD')),
                        ('gender', o.gender, w.gender),
                        ('hired_on', to_char(o.hired_on, 'YYYY/MM/DD'), to_char(w.hired_on, 'YYYY/MM/DD')),
                        ('employment_type', o.employment_type, w.employment_type),
                        ('job_family', o.job_family, w.job_family), ('mail', o.mail, w.mail)) f (field, old_value, new_value)
                    where t.subject = 'staff' and w.staff_id is not null and f.old_value is distinct from f.new_value
                    union all
                    select 'staff', t.code, 'left_on', '', to_char(o.left_on, 'YYYY/MM/DD'),
                           case when t.outcome = 'left' then to_char(:leavingOn::date, 'YYYY/MM/DD') end
                    from there t join organization.staff o on o.id = t.subject_id
                    where t.subject = 'staff' and (t.outcome = 'left' or (o.left_on is not null and o.id in (
                        select staff_id from wanted_staff)))
                    union all
                    select 'staff', t.code, d.field, d.place, d.old_value, d.new_value
                    from there t join (
                        select coalesce(a.staff_id, w.staff_id) id, 'assignment' field, coalesce(a.place, w.place) place,
                               a.told old_value, w.told new_value
                        from (%1$s) a full join (%2$s) w on w.staff_id = a.staff_id and w.place = a.place
                        where a.told is distinct from w.told
                        union all
                        select coalesce(a.staff_id, w.staff_id), 'concurrent', coalesce(a.place, w.place), a.told, w.told
                        from (%3$s) a full join (%4$s) w on w.staff_id = a.staff_id and w.place = a.place
                        where a.told is distinct from w.told) d on d.id = t.subject_id
                    where t.subject = 'staff'
                    union all
                    select 'unit', t.code, d.field, d.place, d.old_value, d.new_value
                    from there t join (
                        select coalesce(a.unit_id, w.unit_id) id, 'version' field, coalesce(a.place, w.place) place,
                               a.told old_value, w.told new_value
                        from (%5$s) a full join (%6$s) w on w.unit_id = a.unit_id and w.place = a.place
                        where a.told is distinct from w.told
                        union all
                        select coalesce(a.unit_id, w.unit_id), 'head', coalesce(a.place, w.place), a.told, w.told
                        from (%7$s) a full join (%8$s) w on w.unit_id = a.unit_id and w.place = a.place
                        where a.told is distinct from w.told) d on d.id = t.subject_id
                    where t.subject = 'unit')
                select subject, code, field,
                       row_number() over (partition by subject, code, field order by place)::int number, old_value, new_value
                from cell
                """.formatted(
                        assignments("organization.assignment", "organization.unit_version"),
                        assignments("wanted_segment", "standing_version"),
                        posts("organization.concurrent_post", "organization.unit_version"),
                        posts("wanted_post", "standing_version"),
                        versions("organization.unit_version"),
                        versions("wanted_version"),
                        heads("organization.unit_head"),
                        heads("wanted_head"));
    }

    private static String period(String alias) {
        return "to_char(lower(%1$s.valid), 'YYYY/MM/DD') || '–' || coalesce(to_char(upper(%1$s.valid) - 1, 'YYYY/MM/DD'), '')"
                .formatted(alias);
    }

    private static String assignments(String table, String versions) {
        return """
                select x.staff_id, lower(x.valid)::text place, concat_ws(' ', %1$s, k.code, v.name, nullif(x.position, ''),
                       x.grade, x.kind) told
                from %2$s x join known_unit k on k.id = x.unit_id
                left join %3$s v on v.unit_id = x.unit_id and v.valid @> lower(x.valid)
                where x.staff_id in (select staff_id from changed_timeline)
                """.formatted(period("x"), table, versions);
    }

    private static String posts(String table, String versions) {
        return """
                select x.staff_id, x.unit_id || lower(x.valid)::text place, concat_ws(' ', %1$s, k.code, v.name) told
                from %2$s x join known_unit k on k.id = x.unit_id
                left join %3$s v on v.unit_id = x.unit_id and v.valid @> lower(x.valid)
                where x.staff_id in (select staff_id from changed_post)
                """.formatted(period("x"), table, versions);
    }

    private static String versions(String table) {
        return """
                select x.unit_id, lower(x.valid)::text place, concat_ws(' ', %1$s, x.name, nullif(x.kind, ''),
                       (select '← ' || k.code from known_unit k where k.id = x.parent_id)) told
                from %2$s x where x.unit_id in (select id from file_unit) and x.unit_id in (select id from changed_unit)
                """.formatted(period("x"), table);
    }

    private static String heads(String table) {
        return """
                select x.unit_id, lower(x.valid)::text || x.acting place, concat_ws(' ', %1$s, coalesce(p.number, o.staff_number),
                       coalesce(w.name, o.name)) told
                from %2$s x left join person p on p.staff_id = x.staff_id left join wanted_staff w on w.staff_id = x.staff_id
                left join organization.staff o on o.id = x.staff_id
                where x.unit_id in (select unit_id from head_scope) and x.unit_id in (select id from changed_unit)
                """.formatted(period("x"), table);
    }
}
