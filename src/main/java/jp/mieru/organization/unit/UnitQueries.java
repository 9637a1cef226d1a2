package jp.mieru.organization.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about units with one statement each. */
@Component
class UnitQueries implements Units {
    private final JdbcClient jdbc;
    private final Successions successions;

    UnitQueries(JdbcClient jdbc, Successions successions) {
        this.jdbc = jdbc;
        this.successions = successions;
    }

    @Override
    public UnitTree asOf(LocalDate day) {
        var units = jdbc.sql("""
                        with recursive tree as (
                            select v.unit_id, u.code, v.name, v.kind, v.parent_id, 0 as depth,
                                   array[u.code collate "C"] as path
                            from organization.unit_version v join organization.unit u on u.id = v.unit_id
                            where v.valid @> :day and v.parent_id is null
                            union all
                            select v.unit_id, u.code, v.name, v.kind, v.parent_id, tree.depth + 1, tree.path || u.code
                            from tree
                            join organization.unit_version v on v.parent_id = tree.unit_id and v.valid @> :day
                            join organization.unit u on u.id = v.unit_id)
                        select unit_id, code, name, kind, parent_id, depth from tree order by path
                        """)
                .param("day", day)
                .query((row, number) -> unit(row))
                .list();
        return new UnitTree(day, units);
    }

    @Override
    public Set<UnitId> ledBy(StaffId leader, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct h.unit_id from organization.unit_head h
                        where h.staff_id = :leader and h.valid @> :day
                          and exists (select from organization.assignment a
                                      where a.staff_id = h.staff_id and a.valid @> :day)
                        """)
                .param("leader", leader.value())
                .param("day", day)
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public Set<UnitId> worksIn(StaffId staff, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select unit_id from organization.assignment where staff_id = :staff and valid @> :day
                        union
                        select unit_id from organization.concurrent_post where staff_id = :staff and valid @> :day
                        """)
                .param("staff", staff.value())
                .param("day", day)
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public Set<UnitId> around(Collection<UnitId> units, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        with recursive around as (
                            select unit_id, parent_id from organization.unit_version
                            where unit_id = any(:units) and valid @> :day
                            union
                            select v.unit_id, v.parent_id from around
                            join organization.unit_version v on v.unit_id = around.parent_id and v.valid @> :day)
                        select unit_id from around
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public Map<UnitId, List<Leader>> leadersByUnit(LocalDate day) {
        var leaders = new HashMap<UnitId, List<Leader>>();
        jdbc.sql("""
                        select h.unit_id, h.acting, s.id, s.name
                        from organization.unit_head h join organization.staff s on s.id = h.staff_id
                        where h.valid @> :day
                          and exists (select from organization.assignment a
                                      where a.staff_id = h.staff_id and a.valid @> :day)
                        order by h.acting
                        """).param("day", day).query(row -> {
            var leader = new Leader(
                    new StaffId(row.getObject("id", UUID.class)), row.getString("name"), row.getBoolean("acting"));
            leaders.computeIfAbsent(new UnitId(row.getObject("unit_id", UUID.class)), unit -> new ArrayList<>())
                    .add(leader);
        });
        return leaders;
    }

    @Override
    public Set<StaffId> leaders(Collection<UnitId> units, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct h.staff_id from organization.unit_head h
                        where h.unit_id = any(:units) and h.valid @> :day
                          and exists (select from organization.assignment a
                                      where a.staff_id = h.staff_id and a.valid @> :day)
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public Set<UnitId> ledWithBelow(StaffId leader, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        with recursive led as (
                            select h.unit_id from organization.unit_head h
                            where h.staff_id = :leader and h.valid @> :day
                              and exists (select from organization.assignment a
                                          where a.staff_id = h.staff_id and a.valid @> :day)
                            union
                            select v.unit_id from led
                            join organization.unit_version v on v.parent_id = led.unit_id and v.valid @> :day)
                        select unit_id from led
                        """)
                .param("leader", leader.value())
                .param("day", day)
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public List<Map<UnitId, Set<UnitId>>> successions(List<LocalDate> days) {
        return successions.between(days);
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                idOrNull(row.getObject("parent_id", UUID.class)),
                row.getInt("depth"));
    }

    private static @Nullable UnitId idOrNull(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
