package jp.mieru.organization.rosterdiff;

/**
 * Each cell that changes of units and people who were there before, old and new. Periods are told in words and compared by
 * where they begin. Table: {@code change_cell}.
 */
final class ChangeCells {
    private static final String PERIOD =
            "to_char(lower(x.valid), 'YYYY/MM/DD') || '–' || coalesce(to_char(upper(x.valid) - 1, 'YYYY/MM/DD'), '')";

    private ChangeCells() {}

    static void determine(ImportSql sql) {
        sql.run("""
                create temp table told_cell (subject text, code text, field text, place text, old_value text, new_value text)
                on commit drop
                """);
        data(sql);
        leaving(sql);
        differing(
                sql,
                "assignment",
                assignments("organization.assignment", "organization.unit_version"),
                assignments("wanted_segment", "standing_version"));
        differing(
                sql,
                "concurrent",
                posts("organization.concurrent_post", "organization.unit_version"),
                posts("wanted_post", "standing_version"));
        differing(sql, "version", versions("organization.unit_version"), versions("wanted_version"));
        differing(sql, "head", heads("organization.unit_head"), heads("wanted_head"));
        sql.table("change_cell", """
                select subject, code, field,
                       row_number() over (partition by subject, code, field order by place)::int number, old_value, new_value
                from told_cell
                """);
    }

    private static void data(ImportSql sql) {
        sql.run("""
                insert into told_cell
                select 'staff', t.code, f.field, '', f.old_value, f.new_value
                from change_line t join organization.staff o on o.id = t.subject_id join wanted_staff w on w.staff_id = o.id
                cross join lateral (values
                    ('name', o.name, w.name), ('kana', o.kana, w.kana),
                    ('birth_date', to_char(o.birth_date, 'YYYY/MM/DD'), to_char(w.birth_date, 'YYYY/MM/DD')),
                    ('gender', o.gender, w.gender),
                    ('hired_on', to_char(o.hired_on, 'YYYY/MM/DD'), to_char(w.hired_on, 'YYYY/MM/DD')),
                    ('employment_type', o.employment_type, w.employment_type),
                    ('job_family', o.job_family, w.job_family), ('mail', o.mail, w.mail)) f (field, old_value, new_value)
                where t.subject = 'staff' and t.outcome <> 'added' and f.old_value is distinct from f.new_value
                """);
    }

    private static void leaving(ImportSql sql) {
        sql.run("""
                insert into told_cell
                select 'staff', t.code, 'left_on', '', to_char(o.left_on, 'YYYY/MM/DD'),
                       case when t.outcome = 'left' then to_char(:leavingOn::date, 'YYYY/MM/DD') end
                from change_line t join organization.staff o on o.id = t.subject_id
                where t.subject = 'staff' and t.outcome <> 'added'
                  and (t.outcome = 'left' or (o.left_on is not null and o.id in (select staff_id from wanted_staff)))
                """);
    }

    /** Two tellings of the same periods, laid beside each other: both give subject, id, place and what is told. */
    private static void differing(ImportSql sql, String field, String stored, String wanted) {
        sql.run("""
                insert into told_cell
                select t.subject, t.code, '%s', d.place, d.old_value, d.new_value
                from change_line t join (
                    select subject, id, place, a.told old_value, w.told new_value
                    from (%s) a full join (%s) w using (subject, id, place)
                    where a.told is distinct from w.told) d on d.subject = t.subject and d.id = t.subject_id
                where t.outcome <> 'added'
                """.formatted(field, stored, wanted));
    }

    private static String assignments(String table, String versions) {
        return """
                select 'staff' subject, x.staff_id id, lower(x.valid)::text place,
                       concat_ws(' ', %s, k.code, v.name, nullif(x.position, ''), x.grade, x.kind) told
                from %s x join known_unit k on k.id = x.unit_id
                left join %s v on v.unit_id = x.unit_id and v.valid @> lower(x.valid)
                where x.staff_id in (select staff_id from changed_timeline)
                """.formatted(PERIOD, table, versions);
    }

    private static String posts(String table, String versions) {
        return """
                select 'staff' subject, x.staff_id id, x.unit_id || lower(x.valid)::text place,
                       concat_ws(' ', %s, k.code, v.name) told
                from %s x join known_unit k on k.id = x.unit_id
                left join %s v on v.unit_id = x.unit_id and v.valid @> lower(x.valid)
                where x.staff_id in (select staff_id from changed_post)
                """.formatted(PERIOD, table, versions);
    }

    private static String versions(String table) {
        return """
                select 'unit' subject, x.unit_id id, lower(x.valid)::text place,
                       concat_ws(' ', %s, x.name, nullif(x.kind, ''),
                                 (select '← ' || k.code from known_unit k where k.id = x.parent_id)) told
                from %s x where x.unit_id in (select id from file_unit) and x.unit_id in (select id from changed_unit)
                """.formatted(PERIOD, table);
    }

    private static String heads(String table) {
        return """
                select 'unit' subject, x.unit_id id, lower(x.valid)::text || x.acting place,
                       concat_ws(' ', %s, coalesce(p.number, o.staff_number), coalesce(w.name, o.name)) told
                from %s x left join person p on p.staff_id = x.staff_id left join wanted_staff w on w.staff_id = x.staff_id
                left join organization.staff o on o.id = x.staff_id
                where x.unit_id in (select unit_id from head_scope) and x.unit_id in (select id from changed_unit)
                """.formatted(PERIOD, table);
    }
}
