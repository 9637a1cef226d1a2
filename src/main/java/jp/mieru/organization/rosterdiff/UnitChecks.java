package jp.mieru.organization.rosterdiff;

/** What can be wrong with the units of a file, by itself or beside what is stored. Faults go to the table {@code found}. */
final class UnitChecks {
    private UnitChecks() {}

    static void run(ImportSql sql) {
        overlaps(sql);
        parents(sql);
        circles(sql);
        severalTops(sql);
        heads(sql);
        whatWouldBeStranded(sql);
    }

    private static void overlaps(ImportSql sql) {
        sql.run("""
                insert into found
                select 'UNITS', line, case when two_heads then 'UNIT_HEAD' else 'UNIT_CODE' end,
                       case when two_heads then head else code end,
                       case when two_heads then 'two_heads' else 'unit_twice' end, array[other_line::text]
                from (select *, head <> '' and other_head <> '' and head <> other_head two_heads
                      from (select *, lag(ends, 1, ends) over w other_ends, lag(line) over w other_line, lag(head) over w other_head
                            from staged_unit where code <> '' window w as (partition by code order by starts, line)) s
                      where other_line is not null and (other_ends is null or other_ends > starts)) t
                """);
    }

    private static void parents(ImportSql sql) {
        sql.run("""
                insert into found
                select 'UNITS', s.line, 'UNIT_PARENT', s.parent,
                       case when k.code is null then 'unit_unknown' else 'unit_closed' end,
                       array[coalesce(l.told, ''), to_char(s.starts, 'YYYY/MM/DD')]
                from staged_unit s left join known_unit k on k.code = s.parent left join unit_life l on l.unit_id = k.id
                where s.parent <> '' and s.parent <> s.code
                  and (k.code is null or not l.alive @> daterange(s.starts, s.ends))
                """);
    }

    /** Walks up from each unit through the periods that both ends share; who comes back to itself is in a circle. */
    private static void circles(ImportSql sql) {
        sql.run("""
                insert into found
                with recursive above as (
                    select unit_id, parent_id, valid from standing_version where parent_id is not null
                    union
                    select a.unit_id, v.parent_id, a.valid * v.valid
                    from above a join standing_version v on v.unit_id = a.parent_id and v.valid && a.valid
                    where v.parent_id is not null and a.parent_id <> a.unit_id)
                select distinct on (s.line) 'UNITS', s.line, 'UNIT_PARENT', s.parent, 'unit_circle', array[s.code]
                from above a join file_unit f on f.id = a.unit_id
                join staged_unit s on s.code = f.code and daterange(s.starts, s.ends) && a.valid
                where a.parent_id = a.unit_id
                """);
    }

    /** There is one top. Of several, the one with the most units right below it is taken for it. */
    private static void severalTops(ImportSql sql) {
        sql.run("""
                insert into found
                select 'UNITS', s.line, 'UNIT_PARENT', '', 'unit_without_parent', array[s.code]
                from staged_unit s join file_unit f on f.code = s.code
                where s.parent = '' and s.code <> '' and exists (
                    select from standing_version other
                    where other.parent_id is null and other.unit_id <> f.id
                      and other.valid && daterange(s.starts, s.ends))
                  and f.id <> (
                    select v.unit_id from standing_version v
                    left join file_unit o on o.id = v.unit_id
                    where v.parent_id is null
                      and not exists (select from staged_unit lost where lost.code = o.code and lost.parent <> '')
                    order by (select count(*) from standing_version c where c.parent_id = v.unit_id) desc, o.line limit 1)
                """);
    }

    private static void heads(ImportSql sql) {
        sql.run("""
                insert into found
                select 'UNITS', t.line, 'UNIT_HEAD', t.head, 'head_unknown', array[]::text[]
                from told_head t left join organization.staff o on o.id = t.staff_id
                where t.head <> '' and (upper(t.valid) is null or upper(t.valid) > :day::date)
                  and (t.staff_id is null or t.staff_id in (select staff_id from leaver)
                       or (o.left_on < :day::date and not exists (select from person p where p.staff_id = o.id and p.in_roster)))
                """);
    }

    /** What is stored and not told anew by the files must still have its unit. */
    private static void whatWouldBeStranded(ImportSql sql) {
        sql.run("""
                insert into found
                select 'UNITS', f.line, 'UNIT_CODE', f.code, 'unit_has_children', array[min(k.code)]
                from file_unit f join standing_version v on v.parent_id = f.id join known_unit k on k.id = v.unit_id
                join unit_life l on l.unit_id = f.id
                where not v.valid <@ l.alive and not exists (select from file_unit own where own.id = v.unit_id)
                group by f.line, f.code
                """);
        sql.run("""
                insert into found
                select 'UNITS', f.line, 'UNIT_CODE', f.code, 'unit_has_staff', array[min(o.staff_number), count(distinct o.id)::text]
                from file_unit f join unit_life l on l.unit_id = f.id
                join (select staff_id, unit_id, valid from organization.assignment
                      where staff_id not in (select staff_id from person union all select staff_id from leaver)
                      union all
                      select staff_id, unit_id, valid from organization.concurrent_post
                      where staff_id not in (select staff_id from person where in_roster union all select staff_id from leaver)
                      union all
                      select staff_id, unit_id, valid from wanted_segment where source = 'STORED'
                      union all
                      select staff_id, unit_id, valid from wanted_post where line is null) a on a.unit_id = f.id
                join organization.staff o on o.id = a.staff_id
                where not a.valid <@ l.alive
                group by f.line, f.code
                """);
    }
}
