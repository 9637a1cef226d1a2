package jp.mieru.organization.rosterdiff;

/**
 * What the files would change. Tables: {@code changed_unit}, {@code staff_outcome} with {@code added}, {@code left},
 * {@code moved}, {@code changed} or {@code unchanged} for each person; who moved and changed otherwise has moved.
 */
final class Outcome {
    private Outcome() {}

    static ImportCounts determine(ImportSql sql) {
        units(sql);
        staff(sql);
        return sql.prepared("""
                        select (select count(*) from file_unit where is_new) units_added,
                               (select count(*) from changed_unit) units_changed,
                               (select count(*) from file_unit f where not is_new
                                and f.id not in (select id from changed_unit)) units_unchanged,
                               count(*) filter (where outcome = 'added') staff_added,
                               count(*) filter (where outcome = 'changed') staff_changed,
                               count(*) filter (where outcome = 'moved') staff_moved,
                               count(*) filter (where outcome = 'left') staff_left,
                               count(*) filter (where outcome = 'unchanged') staff_unchanged
                        from staff_outcome
                        """).query(ImportCounts.class).single();
    }

    private static void units(ImportSql sql) {
        sql.table("head_scope", """
                select id unit_id from file_unit
                union
                select h.unit_id from organization.unit_head h join leaver using (staff_id)
                """);
        sql.table("changed_unit", """
                with stored as (
                    select unit_id, unnest(range_agg(valid)) valid, name, kind, parent_id from organization.unit_version
                    where unit_id in (select id from file_unit) group by unit_id, name, kind, parent_id),
                stored_head as (
                    select unit_id, acting, valid, staff_id from organization.unit_head
                    where unit_id in (select unit_id from head_scope)),
                head as (select unit_id, acting, valid, staff_id from wanted_head)
                select distinct unit_id id from (
                    (select * from stored except select * from wanted_version)
                    union all (select * from wanted_version except select * from stored)) v
                where unit_id not in (select id from file_unit where is_new)
                union
                select distinct unit_id from (
                    (select * from stored_head except select * from head)
                    union all (select * from head except select * from stored_head)) h
                where unit_id not in (select id from file_unit where is_new)
                """);
    }

    private static void staff(ImportSql sql) {
        sql.table("changed_data", """
                select w.staff_id from wanted_staff w join organization.staff o on o.id = w.staff_id
                where (w.name, w.kana, w.birth_date, w.gender, w.hired_on, w.employment_type, w.job_family, w.mail)
                      is distinct from
                      (o.name, o.kana, o.birth_date, o.gender, o.hired_on, o.employment_type, o.job_family, o.mail)
                   or o.left_on is not null
                """);
        sql.table("changed_timeline", """
                with known as (select staff_id from person where not is_new union select staff_id from leaver),
                stored as (select staff_id, valid, unit_id, position, grade, kind from organization.assignment
                           where staff_id in (select staff_id from known)),
                wanted as (select staff_id, valid, unit_id, position, grade, kind from wanted_segment
                           where staff_id in (select staff_id from known))
                select distinct staff_id from (
                    (select * from stored except select * from wanted)
                    union all (select * from wanted except select * from stored)) t
                """);
        sql.table("changed_post", """
                with known as (select staff_id from person where not is_new and in_roster and :told_concurrent
                               union select staff_id from leaver),
                stored as (select staff_id, unit_id, valid, position from organization.concurrent_post
                           where staff_id in (select staff_id from known)),
                wanted as (select staff_id, unit_id, valid, position from wanted_post
                           where staff_id in (select staff_id from known))
                select distinct staff_id from (
                    (select * from stored except select * from wanted)
                    union all (select * from wanted except select * from stored)) t
                """);
        sql.table("staff_outcome", """
                select p.staff_id, p.number,
                       case when p.is_new then 'added'
                            when l.staff_id is not null then 'left'
                            when a.unit_id <> w.unit_id then 'moved'
                            when d.staff_id is not null or t.staff_id is not null or c.staff_id is not null then 'changed'
                            else 'unchanged' end outcome
                from (select staff_id, number, is_new, in_roster from person
                      union all
                      select staff_id, number, false, false from leaver
                      where staff_id not in (select staff_id from person)) p
                left join leaver l on l.staff_id = p.staff_id
                left join changed_data d on d.staff_id = p.staff_id
                left join changed_timeline t on t.staff_id = p.staff_id
                left join changed_post c on c.staff_id = p.staff_id
                left join roster_row r on r.number = p.number
                left join organization.assignment a
                  on not p.is_new and a.staff_id = p.staff_id and a.valid @> greatest(:day::date, r.since)
                left join wanted_segment w
                  on not p.is_new and w.staff_id = p.staff_id and w.valid @> greatest(:day::date, r.since)
                """);
    }
}
