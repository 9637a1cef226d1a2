package jp.mieru.organization.rosterdiff;

/**
 * Who will lead the units of the file, from when. The head of the present is told by the row that holds today: from the
 * day that person came to the unit, or else from today; a former head leads until the day before. Heads of the past are
 * taken where nothing is known. Table: {@code wanted_head}.
 */
final class WantedHeads {
    private WantedHeads() {}

    static void determine(ImportSql sql) {
        sql.table("working", """
                select staff_id, unit_id, valid from wanted_segment
                union all
                select a.staff_id, a.unit_id, a.valid from organization.assignment a
                where not exists (select from person p where p.staff_id = a.staff_id)
                  and exists (select from staged_unit s join organization.staff o on o.staff_number = s.head
                              where o.id = a.staff_id)
                """);
        sql.table("told_head", """
                select f.id unit_id, coalesce(p.staff_id, o.id) staff_id, s.head, daterange(s.starts, s.ends) valid, s.line
                from staged_unit s join file_unit f on f.code = s.code
                left join person p on p.number = s.head
                left join organization.staff o on o.staff_number = s.head
                where :told_unit_head and (s.ends is null or s.starts < s.ends)
                """);
        sql.table("new_head", """
                select t.unit_id, t.staff_id,
                       t.valid * daterange(case when not t.valid @> :day::date then lower(t.valid)
                                                when w.starts > coalesce(lower(former.valid), '-infinity') then w.starts
                                                else :day::date end, null) valid
                from told_head t
                left join organization.unit_head former
                  on former.unit_id = t.unit_id and not former.acting and former.valid @> greatest(:day::date, lower(t.valid))
                left join lateral (select min(lower(w.valid)) starts from working w where w.staff_id = t.staff_id
                                   and w.unit_id = t.unit_id and w.valid @> :day::date) w on true
                where t.staff_id is not null and (upper(t.valid) is null or upper(t.valid) > :day::date)
                  and former.staff_id is distinct from t.staff_id
                """);
        sql.table("ended_head", """
                select unit_id, range_agg(valid) valid from (
                    select unit_id, daterange(lower(valid), null) valid from new_head
                    union all
                    select t.unit_id, h.valid * daterange(greatest(:day::date, lower(t.valid)), null)
                    from told_head t join organization.unit_head h on h.unit_id = t.unit_id and not h.acting
                     and h.valid @> greatest(:day::date, lower(t.valid))
                    where t.head = '' and (upper(t.valid) is null or upper(t.valid) > :day::date)) e
                group by unit_id
                """);
        sql.table("kept_head", """
                select h.unit_id, h.acting, h.staff_id,
                       unnest(datemultirange(h.valid) * l.alive
                              - case when h.acting then '{}' else coalesce(e.valid, '{}') end
                              - case when g.staff_id is null then '{}'
                                     else datemultirange(daterange(:leavingOn::date + 1, null)) end) valid
                from organization.unit_head h join unit_life l on l.unit_id = h.unit_id
                left join ended_head e on e.unit_id = h.unit_id
                left join leaver g on g.staff_id = h.staff_id
                where h.unit_id in (select id from file_unit) or g.staff_id is not null
                """);
        sql.table("wanted_head", """
                select unit_id, acting, staff_id, valid from kept_head
                union all
                select unit_id, false, staff_id, valid from new_head
                union all
                select p.unit_id, false, p.staff_id, unnest(datemultirange(p.valid) - coalesce(k.valid, '{}'))
                from told_head p
                left join (select unit_id, range_agg(valid) valid from (
                               select unit_id, valid from kept_head where not acting
                               union all select unit_id, valid from new_head) x group by unit_id) k
                  on k.unit_id = p.unit_id
                where p.staff_id is not null and upper(p.valid) <= :day::date
                """);
    }
}
