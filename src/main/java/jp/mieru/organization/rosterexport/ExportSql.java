package jp.mieru.organization.rosterexport;

/** What the rows of the three files are, in the order of their columns. */
final class ExportSql {
    /** Heads are told of the present and of what is to come; those of the past stay as they are stored. */
    static final String UNITS = """
            select u.code, v.name, p.code, v.kind, h.staff_number, to_char(lower(v.valid), 'YYYY/MM/DD'),
                   to_char(upper(v.valid) - 1, 'YYYY/MM/DD')
            from organization.unit_version v join organization.unit u on u.id = v.unit_id
            left join organization.unit p on p.id = v.parent_id
            left join (select h.unit_id, h.valid, s.staff_number from organization.unit_head h
                       join organization.staff s on s.id = h.staff_id where not h.acting) h
              on h.unit_id = v.unit_id and h.valid @> greatest(:day::date, lower(v.valid))
             and (upper(v.valid) is null or upper(v.valid) > :day::date)
            order by u.code collate "C", v.valid
            """;

    /** Everybody with an assignment that has no end. */
    static final String ROSTER = """
            select s.staff_number, s.name, s.kana, to_char(s.birth_date, 'YYYY/MM/DD'), s.gender,
                   to_char(s.hired_on, 'YYYY/MM/DD'), s.employment_type, s.job_family, a.position, a.grade, u.code, v.name,
                   to_char(lower(a.valid), 'YYYY/MM/DD'), c.codes, s.mail
            from organization.staff s
            join organization.assignment a on a.staff_id = s.id and upper(a.valid) is null
            join organization.unit u on u.id = a.unit_id
            left join organization.unit_version v on v.unit_id = a.unit_id and v.valid @> greatest(lower(a.valid), :day::date)
            left join (select c.staff_id, string_agg(distinct u.code, ';' order by u.code) codes
                       from organization.concurrent_post c join organization.unit u on u.id = c.unit_id
                       where upper(c.valid) is null or upper(c.valid) > :day::date group by c.staff_id) c on c.staff_id = s.id
            where s.left_on is null
            order by s.staff_number collate "C"
            """;

    /** Their assignments, and a row of leaving before each time without any. */
    static final String HISTORY = """
            select staff_number, to_char(starts, 'YYYY/MM/DD'), code, name, position, kind from (
                select s.staff_number, lower(a.valid) starts, u.code, v.name, a.position, a.kind
                from organization.staff s join organization.assignment a on a.staff_id = s.id
                join organization.unit u on u.id = a.unit_id
                left join organization.unit_version v on v.unit_id = a.unit_id and v.valid @> lower(a.valid)
                where s.left_on is null and exists (select from organization.assignment o
                                                    where o.staff_id = s.id and upper(o.valid) is null)
                union all
                select staff_number, ended - 1, '', '', '', :leaving from (
                    select s.staff_number, upper(a.valid) ended,
                           lead(lower(a.valid)) over (partition by s.id order by a.valid) next
                    from organization.staff s join organization.assignment a on a.staff_id = s.id
                    where s.left_on is null) g
                where next > ended) h
            order by staff_number collate "C", starts, code desc
            """;

    private ExportSql() {}
}
