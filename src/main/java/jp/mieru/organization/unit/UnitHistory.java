package jp.mieru.organization.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.organization.internal.Sight;
import jp.mieru.organization.unit.UnitProfile.Leading;
import jp.mieru.organization.unit.UnitProfile.Member;
import jp.mieru.organization.unit.UnitProfile.Succession;
import jp.mieru.organization.unit.UnitProfile.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit through time. What is to come is known only to who sees everything: for others periods end open. */
@Component
class UnitHistory {
    private final JdbcClient jdbc;

    UnitHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> code(UnitId unit) {
        return jdbc.sql("select code from organization.unit where id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .optional();
    }

    List<Version> names(UnitId unit, AsOf asOf, Viewer viewer) {
        return asked("""
                select lower(v.valid) as since,
                       case when :all or upper(v.valid) <= :today then upper(v.valid) - 1 end as until,
                       v.name, v.kind, v.parent_id,
                       (select p.name from organization.unit_version p
                        where p.unit_id = v.parent_id and p.valid @> lower(v.valid)) as parent_name
                from organization.unit_version v
                where v.unit_id = :unit and (:all or lower(v.valid) <= :today)
                order by lower(v.valid) desc
                """, unit, asOf, viewer)
                .query((row, number) -> version(row))
                .list();
    }

    List<Leading> leaders(UnitId unit, AsOf asOf, Viewer viewer) {
        return asked("""
                select lower(h.valid) as since,
                       case when :all or upper(h.valid) <= :today then upper(h.valid) - 1 end as until,
                       s.id, s.name, h.acting
                from organization.unit_head h join organization.staff s on s.id = h.staff_id
                where h.unit_id = :unit and (:all or lower(h.valid) <= :today)
                order by lower(h.valid) desc, h.acting
                """, unit, asOf, viewer)
                .query((row, number) -> leading(row))
                .list();
    }

    List<Succession> successions(UnitId unit, AsOf asOf, Viewer viewer) {
        return asked("""
                select r.takes_effect_on, r.title, s.kind, s.successor_id = :unit as before, o.unit_id, o.name
                from organization.unit_succession s
                join organization.reorganisation r on r.id = s.reorganisation_id
                join organization.unit_version o
                  on o.unit_id = case when s.successor_id = :unit then s.predecessor_id else s.successor_id end
                 and o.valid @> case when s.successor_id = :unit then r.takes_effect_on - 1 else r.takes_effect_on end
                where :unit in (s.successor_id, s.predecessor_id) and s.successor_id <> s.predecessor_id
                  and (:all or r.takes_effect_on <= :today)
                order by r.takes_effect_on desc, before, o.name
                """, unit, asOf, viewer)
                .query((row, number) -> succession(row))
                .list();
    }

    /** Heads first, then by kana. */
    List<Member> members(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select s.id, s.name, s.kana, m.position, m.concurrent from (
                            select staff_id, position, false as concurrent from organization.assignment
                            where unit_id = :unit and valid @> :day
                            union all
                            select staff_id, position, true from organization.concurrent_post
                            where unit_id = :unit and valid @> :day) m
                        join organization.staff s on s.id = m.staff_id
                        left join organization.unit_head h
                          on h.staff_id = s.id and h.unit_id = :unit and h.valid @> :day
                        order by h.unit_id is null, s.kana collate "ja-x-icu", s.id
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, number) -> member(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, UnitId unit, AsOf asOf, Viewer viewer) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("today", asOf.today())
                .param("all", Sight.isUnlimited(viewer));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                day(row, "since"),
                row.getObject("until", LocalDate.class),
                row.getString("name"),
                row.getString("kind"),
                unitOrNull(row.getObject("parent_id", UUID.class)),
                row.getString("parent_name"));
    }

    private static Leading leading(ResultSet row) throws SQLException {
        return new Leading(
                day(row, "since"),
                row.getObject("until", LocalDate.class),
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("acting"));
    }

    private static Succession succession(ResultSet row) throws SQLException {
        return new Succession(
                day(row, "takes_effect_on"),
                row.getString("title"),
                row.getString("kind"),
                row.getBoolean("before"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("kana"),
                row.getString("position"),
                row.getBoolean("concurrent"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable UnitId unitOrNull(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
