package jp.mieru.organization.rosterdiff;

/**
 * What the units will be like: a file declares, for each code that it names, all versions from the earliest day on.
 * Tables: {@code file_unit} codes of the file, {@code known_unit} all codes, {@code wanted_version} versions of the units
 * of the file, {@code standing_version} those of all units, {@code unit_life} when each exists.
 */
final class WantedUnits {
    private WantedUnits() {}

    static void determine(ImportSql sql) {
        sql.table("file_unit", """
                select f.code, coalesce(u.id, uuidv7()) id, u.id is null is_new, f.line, f.starts
                from (select code, min(line) line, min(starts) starts from staged_unit where code <> '' group by code) f
                left join organization.unit u on u.code = f.code
                """);
        sql.table("known_unit", """
                select id, code from organization.unit union all select id, code from file_unit where is_new
                """);
        sql.table("wanted_version", """
                with told as (
                    select f.id unit_id, daterange(s.starts, s.ends) valid, s.name,
                           case when :told_unit_kind then s.kind else coalesce(old.kind, '') end kind, p.id parent_id
                    from staged_unit s join file_unit f on f.code = s.code
                    left join known_unit p on p.code = s.parent
                    left join lateral (select v.kind from organization.unit_version v
                                       where v.unit_id = f.id order by v.valid desc limit 1) old on true
                    union all
                    select v.unit_id, v.valid * daterange(null, f.starts), v.name, v.kind, v.parent_id
                    from organization.unit_version v join file_unit f on f.id = v.unit_id
                    where lower(v.valid) < f.starts)
                select unit_id, unnest(range_agg(valid)) valid, name, kind, parent_id
                from told group by unit_id, name, kind, parent_id
                """);
        sql.table("standing_version", """
                select unit_id, valid, name, kind, parent_id from wanted_version
                union all
                select v.unit_id, v.valid, v.name, v.kind, v.parent_id from organization.unit_version v
                where not exists (select from file_unit f where f.id = v.unit_id)
                """);
        sql.table("unit_life", """
                select l.*, (select string_agg(to_char(lower(r), 'YYYY/MM/DD') || '–'
                                               || coalesce(to_char(upper(r) - 1, 'YYYY/MM/DD'), ''), ', ' order by r)
                             from unnest(l.alive) r) told
                from (select k.id unit_id, k.code, coalesce(range_agg(v.valid), '{}') alive
                      from known_unit k left join standing_version v on v.unit_id = k.id group by k.id, k.code) l
                """);
        sql.run("create index on unit_life (unit_id)");
        nameToCode(sql, "staged_staff", "since");
        nameToCode(sql, "staged_history", "starts");
    }

    /** Where a cell holds no code, it may hold the name that only one unit has on that day. */
    private static void nameToCode(ImportSql sql, String table, String day) {
        sql.run("""
                update %1$s s set unit = named.code
                from (select distinct on (a.unit, a.day) a.unit, a.day, a.code
                      from (select odd.unit, odd.day, k.code, count(*) over (partition by odd.unit, odd.day) units
                            from (select distinct unit, %2$s as day from %1$s
                                  where unit <> '' and unit not in (select code from known_unit)) odd
                            join standing_version v on normalize(v.name, nfkc) = odd.unit and v.valid @> odd.day
                            join known_unit k on k.id = v.unit_id) a
                      where a.units = 1) named
                where s.unit = named.unit and s.%2$s = named.day
                """.formatted(table, day));
    }
}
