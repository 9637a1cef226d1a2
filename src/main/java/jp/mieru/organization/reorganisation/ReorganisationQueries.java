package jp.mieru.organization.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reorganisation must know, and what was decided before. */
@Component
class ReorganisationQueries {
    private final JdbcClient jdbc;

    ReorganisationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of all units that ever were. */
    Set<String> codes() {
        return new HashSet<>(jdbc.sql("select code from organization.unit")
                .query(String.class)
                .list());
    }

    /** Names of those units that already have something entered for a later day. */
    List<String> changingLater(List<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                        select name from organization.unit_version
                        where unit_id = any(:units) and lower(valid) > :day order by name
                        """)
                .param("units", ids(units))
                .param("day", day)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Names of those units of that day that come to an end later on. */
    List<String> endingLater(List<String> codes, LocalDate day) {
        return jdbc.sql("""
                        select v.name from organization.unit u
                        join organization.unit_version v on v.unit_id = u.id and v.valid @> :day
                        where u.code = any(:codes)
                          and not exists (select from organization.unit_version last
                                          where last.unit_id = u.id and upper_inf(last.valid))
                        order by v.name
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Who has a post in one of these units on that day or later, once for each unit. */
    List<Affected> affected(List<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                        select distinct on (u.code, s.kana collate "ja-x-icu", s.id)
                               s.id, s.name, s.staff_number, u.code, v.name as unit_name, m.position, m.concurrent
                        from (select staff_id, unit_id, position, valid, false as concurrent from organization.assignment
                              union all
                              select staff_id, unit_id, position, valid, true from organization.concurrent_post) m
                        join organization.staff s on s.id = m.staff_id
                        join organization.unit u on u.id = m.unit_id
                        join organization.unit_version v on v.unit_id = u.id and v.valid @> :day
                        where m.unit_id = any(:units) and (upper_inf(m.valid) or upper(m.valid) > :day)
                        order by u.code, s.kana collate "ja-x-icu", s.id, m.concurrent
                        """)
                .param("units", ids(units))
                .param("day", day)
                .query((row, number) -> affected(row))
                .list();
    }

    /** Those decided, the latest day first. */
    List<Decided> all() {
        return jdbc.sql("""
                        select r.id, r.takes_effect_on, r.title, r.decided_at, s.kind, s.predecessor_id, s.successor_id,
                               coalesce(p.name, '') as predecessor, coalesce(n.name, '') as successor
                        from organization.reorganisation r
                        join organization.unit_succession s on s.reorganisation_id = r.id
                        left join organization.unit_version p
                          on p.unit_id = s.predecessor_id and p.valid @> r.takes_effect_on - 1
                        left join organization.unit_version n
                          on n.unit_id = s.successor_id and n.valid @> r.takes_effect_on
                        order by r.takes_effect_on desc, r.decided_at desc, s.kind, predecessor, successor
                        """).query(new DecidedReader());
    }

    private static Affected affected(ResultSet row) throws SQLException {
        return new Affected(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("staff_number"),
                row.getString("code"),
                row.getString("unit_name"),
                row.getString("position"),
                row.getBoolean("concurrent"));
    }

    private static UUID[] ids(List<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
