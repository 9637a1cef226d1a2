package jp.mieru.dialogue.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many people stand, by one statement each. */
@Repository
class Standings {
    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How these people stand in the year, with the interviews that this leader has still to hold. */
    Map<StaffId, Map<InterviewKind, Standing>> of(Collection<StaffId> staff, FiscalYear year, StaffId leader) {
        var found = new HashMap<StaffId, Map<InterviewKind, Standing>>();
        jdbc.sql("""
                        select staff_id, kind, count(*) filter (where state = 'held')::int as held, max(held_on) as last,
                               min(starts_at) filter (where state = 'fixed') as next,
                               bool_or(state = 'proposed') as looking,
                               (array_agg(id order by id)
                                filter (where leader_id = :leader and state in ('proposed', 'fixed')))[1] as own
                        from dialogue.interview
                        where year = :year and staff_id = any (:staff) and state <> 'cancelled'
                        group by staff_id, kind
                        """)
                .param("leader", leader.value())
                .param("year", year.year())
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    var standing = standing(row);
                    found.computeIfAbsent(
                                    new StaffId(row.getObject("staff_id", UUID.class)),
                                    person -> new EnumMap<>(InterviewKind.class))
                            .put(standing.kind(), standing);
                });
        return found;
    }

    /**
     * People of a unit itself who have had interviews of a kind.
     *
     * @param times how many each of them has had, from 1
     * @param people how many these are
     * @param last when the last of these interviews took place
     */
    record Counted(UnitId unit, InterviewKind kind, int times, int people, LocalDate last) {}

    /** What took place in the year, counted by the units of the people. */
    List<Counted> counted(Map<StaffId, UnitId> places, FiscalYear year) {
        var staff = List.copyOf(places.keySet());
        return jdbc.sql("""
                        select p.unit, i.kind, i.times, count(*)::int as people, max(i.last) as last
                        from unnest(:staff::uuid[], :units::uuid[]) p (staff, unit)
                        join (select staff_id, kind, count(*)::int as times, max(held_on) as last
                              from dialogue.interview where year = :year and state = 'held'
                              group by staff_id, kind) i on i.staff_id = p.staff
                        group by p.unit, i.kind, i.times
                        """)
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .param(
                        "units",
                        staff.stream()
                                .map(person -> Objects.requireNonNull(places.get(person))
                                        .value())
                                .toArray(UUID[]::new))
                .param("year", year.year())
                .query((row, number) -> new Counted(
                        new UnitId(row.getObject("unit", UUID.class)),
                        kind(row),
                        row.getInt("times"),
                        row.getInt("people"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var own = row.getObject("own", UUID.class);
        return new Standing(
                kind(row),
                row.getInt("held"),
                row.getObject("last", LocalDate.class),
                row.getObject("next", LocalDateTime.class),
                row.getBoolean("looking"),
                id(own));
    }

    private static @Nullable InterviewId id(@Nullable UUID id) {
        return id == null ? null : new InterviewId(id);
    }

    private static InterviewKind kind(ResultSet row) throws SQLException {
        return InterviewKind.ofWord(row.getString("kind")).orElseThrow();
    }
}
