package jp.mieru.organization.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.unit.UnitNode.Leader;
import jp.mieru.organization.unit.UnitNode.Leaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads heads and numbers of staff for all units of a day, each with one statement. */
@Component
public class UnitNodes {
    private final JdbcClient jdbc;

    UnitNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units at the top, with everything below them. */
    public List<UnitNode> roots(UnitTree tree) {
        var leaders = leaders(tree.day());
        var staff = staff(tree.day());
        return tree.units().stream()
                .filter(unit -> unit.parent() == null)
                .map(unit -> UnitNode.of(tree, unit.id(), leaders, staff))
                .toList();
    }

    /** A unit, with everything below it. */
    public UnitNode of(UnitTree tree, UnitId unit) {
        return UnitNode.of(tree, unit, leaders(tree.day()), staff(tree.day()));
    }

    private Map<UnitId, Leaders> leaders(LocalDate day) {
        var leaders = new HashMap<UnitId, Leaders>();
        jdbc.sql("""
                        select h.unit_id, h.acting, s.id, s.name
                        from organization.unit_head h join organization.staff s on s.id = h.staff_id
                        where h.valid @> :day
                        """).param("day", day).query(row -> {
            var leader = new Leader(new StaffId(row.getObject("id", UUID.class)), row.getString("name"));
            var unit = new UnitId(row.getObject("unit_id", UUID.class));
            var known = leaders.getOrDefault(unit, Leaders.NONE);
            leaders.put(
                    unit,
                    row.getBoolean("acting") ? new Leaders(known.head(), leader) : new Leaders(leader, known.acting()));
        });
        return leaders;
    }

    private Map<UnitId, Integer> staff(LocalDate day) {
        var staff = new HashMap<UnitId, Integer>();
        jdbc.sql("""
                        select unit_id, count(*) as people from organization.assignment
                        where valid @> :day group by unit_id
                        """).param("day", day).query(row -> {
            staff.put(new UnitId(row.getObject("unit_id", UUID.class)), row.getInt("people"));
        });
        return staff;
    }
}
