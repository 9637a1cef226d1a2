package jp.mieru.organization.rosterdiff;

/** What can be wrong with the roster and the history, by themselves or beside what is stored. Faults go to {@code found}. */
final class StaffChecks {
    private StaffChecks() {}

    static void run(ImportSql sql) {
        twice(sql);
        people(sql);
        units(sql);
        lives(sql);
    }

    private static void twice(ImportSql sql) {
        sql.run("""
                insert into found
                select 'ROSTER', s.line, 'STAFF_NUMBER', s.number, 'staff_twice', array[r.line::text]
                from staged_staff s join roster_row r on r.number = s.number where s.line <> r.line
                """);
        sql.run("""
                insert into found
                select 'ROSTER', line, 'MAIL', mail, 'mail_twice', array[other]
                from (select line, mail, lag(number) over (partition by mail order by line) other from roster_row
                      where mail <> '') s
                where other is not null
                """);
        sql.run("""
                insert into found
                select 'ROSTER', r.line, 'MAIL', r.mail, 'mail_taken', array[o.staff_number]
                from roster_row r join organization.staff o on o.mail = r.mail and o.staff_number <> r.number
                where o.left_on is null and o.id not in (select staff_id from person where in_roster union all select staff_id from leaver)
                """);
        sql.run("""
                insert into found
                select 'HISTORY', line, 'HISTORY_STARTS', to_char(starts, 'YYYY/MM/DD'), 'history_twice', array[other::text]
                from (select line, starts, lag(line) over (partition by number, starts, leaving order by line) other from staged_history
                      where number <> '' and starts > '0001-01-01') h
                where other is not null
                """);
    }

    private static void people(ImportSql sql) {
        sql.run("""
                insert into found
                select 'HISTORY', h.line, 'HISTORY_NUMBER', h.number, 'staff_unknown', array[]::text[]
                from staged_history h left join person p on p.number = h.number
                where h.number <> '' and p.number is null
                """);
        sql.run("""
                insert into found
                select 'HISTORY', h.line,
                       case when h.starts = r.since then 'HISTORY_UNIT' else 'HISTORY_STARTS' end,
                       case when h.starts = r.since then h.unit else to_char(h.starts, 'YYYY/MM/DD') end,
                       case when h.starts = r.since then 'history_differs' else 'history_later' end,
                       array[to_char(r.since, 'YYYY/MM/DD'), r.unit]
                from staged_history h join roster_row r on r.number = h.number
                where r.since > '0001-01-01' and h.starts >= r.since
                  and case when h.leaving then h.starts >= r.since else h.unit <> r.unit end
                """);
        sql.run("""
                insert into found
                select 'ROSTER', s.line, 'HIRED_ON', to_char(s.hired_on, 'YYYY/MM/DD'), 'birth_after_hiring',
                       array[to_char(s.birth_date, 'YYYY/MM/DD')]
                from wanted_staff s where s.birth_date >= s.hired_on
                """);
    }

    private static void units(ImportSql sql) {
        sql.run("""
                insert into found
                select 'ROSTER', s.line, 'STAFF_UNIT', s.unit, 'unit_unknown', array[]::text[]
                from staged_staff s left join known_unit k on k.code = s.unit
                where k.code is null and s.unit <> ''
                union all
                select 'HISTORY', h.line, 'HISTORY_UNIT', h.unit, 'unit_unknown', array[]::text[]
                from staged_history h left join known_unit k on k.code = h.unit
                where k.code is null and not h.leaving and h.unit <> ''
                union all
                select 'ROSTER', line, 'CONCURRENT', code, 'unit_unknown', array[]::text[] from told_post where unit_id is null
                """);
    }

    /** Nobody works in a unit while it does not exist. */
    private static void lives(ImportSql sql) {
        sql.run("""
                insert into found
                select 'ROSTER', r.line, 'STAFF_UNIT', r.unit, 'unit_closed', array[coalesce(l.told, ''), to_char(r.since, 'YYYY/MM/DD')]
                from roster_row r join unit_life l on l.code = r.unit
                where r.since > '0001-01-01' and not l.alive @> daterange(r.since, null)
                union all
                select 'HISTORY', w.line, 'HISTORY_UNIT', l.code, 'unit_closed',
                       array[coalesce(l.told, ''), to_char(lower(w.valid), 'YYYY/MM/DD') || '–'
                             || coalesce(to_char(upper(w.valid) - 1, 'YYYY/MM/DD'), '')]
                from wanted_segment w join unit_life l on l.unit_id = w.unit_id
                where w.source = 'HISTORY' and lower(w.valid) > '0001-01-01' and not l.alive @> w.valid
                union all
                select 'ROSTER', w.line, 'CONCURRENT', l.code, 'unit_closed',
                       array[coalesce(l.told, ''), coalesce(to_char(lower(w.valid), 'YYYY/MM/DD'), '')]
                from wanted_post w join unit_life l on l.unit_id = w.unit_id
                where w.line is not null and not l.alive @> w.valid
                """);
    }
}
