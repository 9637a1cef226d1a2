package jp.mieru.organization.unit;

import java.time.LocalDate;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads whom follows from the heads and acting heads of units, and from where people work on that day. */
@Component
class LeadersByUnitHead implements LineOfCommand {
    private final Units units;
    private final JdbcClient jdbc;

    LeadersByUnitHead(Units units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public boolean leadsAUnit(StaffId leader, LocalDate day) {
        return !units.ledBy(leader, day).isEmpty();
    }

    @Override
    public boolean leads(StaffId leader, StaffId member, LocalDate day) {
        return !leader.equals(member) && isHeadAbove(leader, member, day);
    }

    /** Walks up from where the member works, which takes a handful of rows however large the leader's subtree is. */
    private boolean isHeadAbove(StaffId leader, StaffId member, LocalDate day) {
        return jdbc.sql("""
                        with recursive above as (
                            select unit_id from organization.assignment where staff_id = :member and valid @> :day
                            union
                            select unit_id from organization.concurrent_post where staff_id = :member and valid @> :day
                            union
                            select v.parent_id from above
                            join organization.unit_version v on v.unit_id = above.unit_id and v.valid @> :day
                            where v.parent_id is not null)
                        select exists (
                            select from above join organization.unit_head h using (unit_id)
                            where h.staff_id = :leader and h.valid @> :day
                              and exists (select from organization.assignment a
                                          where a.staff_id = h.staff_id and a.valid @> :day))
                        """)
                .param("leader", leader.value())
                .param("member", member.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
