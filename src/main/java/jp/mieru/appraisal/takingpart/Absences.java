package jp.mieru.appraisal.takingpart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times away from work as the office noted them. */
@Repository
public class Absences {
    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody's that have a day in that time. */
    public Map<StaffId, List<Days>> during(Days time) {
        return jdbc
                .sql("""
                        select staff_id, lower(away) first, upper(away) - 1 last from appraisal.absence
                        where away && daterange(:first, :last, '[]')
                        """)
                .param("first", time.first())
                .param("last", time.last())
                .query((row, number) -> Map.entry(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Who is away on that day. */
    public Set<StaffId> on(LocalDate day) {
        return during(new Days(day, day)).keySet();
    }
}
