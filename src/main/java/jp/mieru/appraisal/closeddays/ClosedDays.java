package jp.mieru.appraisal.closeddays;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.deadline.OpenDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The city's own closed days as they are stored. */
@Repository
public class ClosedDays {
    private final JdbcClient jdbc;

    ClosedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On which days offices are open, the city's own closed days left out. */
    public OpenDays open() {
        return OpenDays.closedAlsoOn(all().stream().map(ClosedDay::day).collect(Collectors.toSet()));
    }

    /** All, the latest first. */
    List<ClosedDay> all() {
        return jdbc.sql("select day, name from appraisal.closed_day order by day desc")
                .query((row, number) -> new ClosedDay(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    void put(ClosedDay closed) {
        jdbc.sql("""
                        insert into appraisal.closed_day (day, name) values (:day, :name)
                        on conflict (day) do update set name = excluded.name
                        """).param("day", closed.day()).param("name", closed.name()).update();
    }

    /** False if it was not closed. */
    boolean remove(LocalDate day) {
        return jdbc.sql("delete from appraisal.closed_day where day = :day")
                        .param("day", day)
                        .update()
                == 1;
    }
}
