package jp.mieru.organization.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units follow which, through all reorganisations between two days. */
@Component
class Successions {
    private final JdbcClient jdbc;

    Successions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From each day to the next one, as {@link jp.mieru.organization.Units#successions} says, by one statement. */
    List<Map<UnitId, Set<UnitId>>> between(List<LocalDate> days) {
        var successions = new ArrayList<Map<UnitId, Set<UnitId>>>();
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i - 1).isAfter(days.get(i))) {
                throw new IllegalArgumentException(days.get(i - 1) + " is after " + days.get(i));
            }
            successions.add(new HashMap<>());
        }
        jdbc.sql("""
                        with recursive span as (
                            select span, day as first, lead(day) over (order by span) as last
                            from unnest(:days::date[]) with ordinality as given (day, span)),
                        follows (span, origin, unit_id, since, last) as (
                            select span, unit_id, unit_id, first + 1, last
                            from span join organization.unit_version on valid @> first
                            where last is not null
                            union
                            select f.span, f.origin, s.successor_id, r.takes_effect_on, f.last
                            from follows f
                            join organization.unit_succession s on s.predecessor_id = f.unit_id
                            join organization.reorganisation r on r.id = s.reorganisation_id
                             and r.takes_effect_on between f.since and f.last)
                        select distinct f.span, f.origin, v.unit_id from follows f
                        left join organization.unit_version v on v.unit_id = f.unit_id and v.valid @> f.last
                        """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((ResultSet row) -> addTo(successions.get(row.getInt("span") - 1), row));
        return successions;
    }

    private static void addTo(Map<UnitId, Set<UnitId>> successors, ResultSet row) throws SQLException {
        var followers =
                successors.computeIfAbsent(new UnitId(row.getObject("origin", UUID.class)), origin -> new HashSet<>());
        var follower = row.getObject("unit_id", UUID.class);
        if (follower != null) {
            followers.add(new UnitId(follower));
        }
    }
}
