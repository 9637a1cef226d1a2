package jp.mieru.organization.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.workplace.Workplace.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in a unit itself, as whoever leads it sees them. */
@Component
class WorkplaceMembers {
    private final JdbcClient jdbc;

    WorkplaceMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By grade from above, then by kana. The leader must lead the unit, or one above it, on that day. */
    List<Member> of(UnitId unit, LocalDate day, StaffId leader) {
        return jdbc.sql("""
                        with recursive above as (
                            select cast(:unit as uuid) as unit_id
                            union
                            select v.parent_id from above
                            join organization.unit_version v on v.unit_id = above.unit_id and v.valid @> :day
                            where v.parent_id is not null)
                        select s.id, s.name, s.kana, s.staff_number, m.position, m.grade, m.concurrent from (
                            select staff_id, position, grade, false as concurrent from organization.assignment
                            where unit_id = :unit and valid @> :day
                            union all
                            select staff_id, position, null, true from organization.concurrent_post
                            where unit_id = :unit and valid @> :day) m
                        join organization.staff s on s.id = m.staff_id
                        where exists (select from organization.unit_head h join above using (unit_id)
                                      where h.staff_id = :leader and h.valid @> :day)
                        order by m.grade desc nulls last, s.kana collate "ja-x-icu", s.id
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .param("leader", leader.value())
                .query((row, number) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("kana"),
                row.getString("staff_number"),
                row.getString("position"),
                row.getObject("grade", Integer.class),
                row.getBoolean("concurrent"));
    }
}
