package jp.mieru.organization.rosterdiff;

/**
 * What the staff will be like. Tables: {@code person} everybody whom the files name, {@code wanted_staff} the data of
 * those in the roster, {@code wanted_segment} where each works from when to when, {@code wanted_post} concurrent posts. Who was added by
 * an import that was undone gets the same identity again, for the account is still known by it.
 */
final class WantedStaff {
    private WantedStaff() {}

    static void determine(ImportSql sql) {
        sql.table("roster_row", """
                select distinct on (number) * from staged_staff where number <> '' order by number, line
                """);
        sql.table("undone_person", """
                select distinct on (l.code) l.code, l.subject_id
                from organization.roster_import_line l join organization.roster_import_step s using (import_id)
                where s.step = 'undone' and l.subject = 'staff' and l.outcome = 'added' order by l.code, s.at desc
                """);
        sql.table("person", """
                select coalesce(o.id, u.subject_id, uuidv7()) staff_id, n.number, o.id is null is_new, n.in_roster, n.last_told, o.left_on
                from (select coalesce(r.number, h.number) number, r.number is not null in_roster, h.last_told
                      from roster_row r
                      full join (select number, max(starts) last_told from staged_history where number <> '' group by number) h
                        on h.number = r.number) n
                left join organization.staff o on o.staff_number = n.number
                left join undone_person u on u.code = n.number
                where n.in_roster or o.id is not null
                """);
        sql.table("wanted_staff", """
                select p.staff_id, p.number, p.is_new, r.line, r.name,
                       case when :told_kana then r.kana else coalesce(o.kana, r.kana) end kana,
                       case when :told_birth_date then r.birth_date else o.birth_date end birth_date,
                       case when :told_gender then nullif(r.gender, '') else o.gender end gender,
                       case when :told_hired_on then r.hired_on else o.hired_on end hired_on,
                       case when :told_employment_type then nullif(r.employment_type, '') else o.employment_type end
                           employment_type,
                       case when :told_job_family then nullif(r.job_family, '') else o.job_family end job_family,
                       case when :told_mail then nullif(r.mail, '') else o.mail end mail
                from roster_row r join person p on p.number = r.number
                left join organization.staff o on o.id = p.staff_id
                """);
        segments(sql);
        posts(sql);
    }

    /**
     * Each point in time at which somebody begins somewhere: those of the history; without history for a person those
     * stored before the current assignment, and after it too if they only tell the same unit in steps; the current one.
     */
    private static void segments(ImportSql sql) {
        sql.table("same_run", """
                select p.staff_id from person p join roster_row r on r.number = p.number
                join known_unit u on u.code = r.unit
                join organization.assignment a on a.staff_id = p.staff_id and a.valid && daterange(r.since, null)
                where p.last_told is null and p.left_on is null
                group by p.staff_id, r.since, u.id
                having bool_and(a.unit_id = u.id) and bool_or(lower(a.valid) = r.since)
                """);
        sql.table("point", """
                select p.staff_id, h.starts + h.leaving::int starts, null::date upto, u.id unit_id, h.position, h.kind,
                       'HISTORY' source, h.line
                from staged_history h join person p on p.number = h.number left join known_unit u on u.code = h.unit
                union all
                select p.staff_id, lower(a.valid), upper(a.valid), a.unit_id, a.position, a.kind, 'STORED', r.line
                from person p join organization.assignment a on a.staff_id = p.staff_id
                left join roster_row r on r.number = p.number
                where case when not p.in_roster then lower(a.valid) > p.last_told
                           else p.last_told is null and (lower(a.valid) < r.since
                                or p.staff_id in (select staff_id from same_run)) end
                union all
                select p.staff_id, r.since, null, u.id, r.position,
                       case when r.since = r.hired_on then :hiring::text else :transfer::text end, 'ROSTER', r.line
                from person p join roster_row r on r.number = p.number left join known_unit u on u.code = r.unit
                where p.staff_id not in (select staff_id from same_run)
                  and not exists (select from staged_history h where h.number = r.number and h.starts = r.since
                                  and not h.leaving)
                """);
        sql.table("wanted_segment", """
                select n.staff_id,
                       daterange(n.starts, case when n.next is not null then least(n.upto, n.next)
                                                when p.in_roster then null
                                                else coalesce(p.left_on + 1, n.upto) end) valid,
                       n.unit_id,
                       case when n.next is null and p.in_roster and :told_position then r.position
                            when n.source = 'HISTORY' and not :told_history_position then coalesce(a.position, '')
                            when n.source = 'ROSTER' and not :told_position then coalesce(a.position, '')
                            else n.position end as position,
                       case when n.next is null and p.in_roster and :told_grade then r.grade else a.grade end grade,
                       case when n.source = 'HISTORY' and :told_history_kind then n.kind else coalesce(a.kind, n.kind) end kind,
                       n.source, n.line
                from (select *, lead(starts) over (partition by staff_id order by starts, line) next from point) n
                join person p on p.staff_id = n.staff_id
                left join roster_row r on r.number = p.number
                left join organization.assignment a on a.staff_id = n.staff_id and lower(a.valid) = n.starts
                where n.unit_id is not null and (n.next is null or n.starts < n.next)
                """);
    }

    private static void posts(ImportSql sql) {
        sql.table("told_post", """
                select distinct p.staff_id, r.line, c.code, u.id unit_id
                from roster_row r join person p on p.number = r.number cross join unnest(r.concurrent) c(code)
                left join known_unit u on u.code = c.code
                """);
        sql.table("wanted_post", """
                select t.staff_id, t.unit_id, o.valid, o.position, t.line
                from told_post t join organization.concurrent_post o on o.staff_id = t.staff_id and o.unit_id = t.unit_id
                where upper(o.valid) is null or upper(o.valid) > :day::date
                union all
                select t.staff_id, t.unit_id,
                       daterange(greatest(case when a.staff_id is null then s.since else :day::date end,
                                          (select lower(l) from unnest(u.alive) l where upper(l) is null),
                                          (select max(upper(o.valid)) from organization.concurrent_post o
                                           where o.staff_id = t.staff_id and o.unit_id = t.unit_id)), null),
                       null, t.line
                from told_post t join person p on p.staff_id = t.staff_id join roster_row s on s.number = p.number
                join unit_life u on u.unit_id = t.unit_id
                left join organization.assignment a on a.staff_id = t.staff_id and lower(a.valid) = s.since
                where not exists (select from organization.concurrent_post o
                                  where o.staff_id = t.staff_id and o.unit_id = t.unit_id
                                    and (upper(o.valid) is null or upper(o.valid) > :day::date))
                union all
                select o.staff_id, o.unit_id, o.valid * daterange(null, :day::date), o.position, null
                from organization.concurrent_post o join person p on p.staff_id = o.staff_id
                where p.in_roster and lower(o.valid) < :day::date
                  and not exists (select from told_post t where t.staff_id = o.staff_id and t.unit_id = o.unit_id
                                  and (upper(o.valid) is null or upper(o.valid) > :day::date))
                """);
    }
}
