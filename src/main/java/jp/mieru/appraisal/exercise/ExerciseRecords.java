package jp.mieru.appraisal.exercise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has done which case in which fiscal year, and by when the office wants it done. */
@Repository
public class ExerciseRecords {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExerciseRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what somebody answered; the first time in a fiscal year counts. */
    @Transactional
    public void keep(UUID exercise, StaffId staff, FiscalYear year, Map<Integer, Rating> ratings) {
        boolean first = jdbc.sql("""
                        insert into appraisal.exercise_record (exercise_id, staff_id, fiscal_year, finished_at)
                        values (:exercise, :staff, :year, :now) on conflict do nothing
                        """)
                        .param("exercise", exercise)
                        .param("staff", staff.value())
                        .param("year", year.year())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (first) {
            jdbc.sql("""
                            insert into appraisal.exercise_rating (exercise_id, staff_id, fiscal_year, number, grade, reason)
                            select :exercise, :staff, :year, number, grade, reason
                            from unnest(:numbers::int[], :grades::text[], :reasons::text[]) t (number, grade, reason)
                            """)
                    .param("exercise", exercise)
                    .param("staff", staff.value())
                    .param("year", year.year())
                    .param("numbers", ratings.keySet().toArray(Integer[]::new))
                    .param(
                            "grades",
                            ratings.values().stream().map(Rating::grade).toArray(String[]::new))
                    .param(
                            "reasons",
                            ratings.values().stream().map(Rating::reason).toArray(String[]::new))
                    .update();
        }
    }

    /** What somebody answered in a fiscal year, by number of the item; nothing for not yet. */
    Map<Integer, Rating> of(UUID exercise, StaffId staff, FiscalYear year) {
        var found = new HashMap<Integer, Rating>();
        jdbc.sql("""
                        select number, grade, reason from appraisal.exercise_rating
                        where exercise_id = :exercise and staff_id = :staff and fiscal_year = :year
                        """)
                .param("exercise", exercise)
                .param("staff", staff.value())
                .param("year", year.year())
                .query(row -> {
                    found.put(row.getInt("number"), new Rating(row.getString("grade"), row.getString("reason")));
                });
        return found;
    }

    /** Which cases somebody has done in a fiscal year, and when. */
    Map<UUID, Instant> of(StaffId staff, FiscalYear year) {
        var found = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select exercise_id, finished_at from appraisal.exercise_record
                        where staff_id = :staff and fiscal_year = :year
                        """).param("staff", staff.value()).param("year", year.year()).query(row -> {
            found.put(
                    row.getObject("exercise_id", UUID.class),
                    row.getObject("finished_at", OffsetDateTime.class).toInstant());
        });
        return found;
    }

    /** Who has done a case in a fiscal year, and when first; never how it went. One statement. */
    public Map<StaffId, Instant> done(FiscalYear year) {
        var found = new HashMap<StaffId, Instant>();
        jdbc.sql("""
                        select staff_id, min(finished_at) as at from appraisal.exercise_record
                        where fiscal_year = :year group by staff_id
                        """).param("year", year.year()).query(row -> {
            found.put(
                    new StaffId(row.getObject("staff_id", UUID.class)),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        });
        return found;
    }

    /** By when the office wants it done; nothing before it called for it. */
    public Optional<LocalDate> due(FiscalYear year) {
        return jdbc.sql("select due_on from appraisal.exercise_call where fiscal_year = :year")
                .param("year", year.year())
                .query(LocalDate.class)
                .optional();
    }

    /** The same, for whoever has not done any case in that year. */
    Optional<LocalDate> dueFor(StaffId staff, FiscalYear year) {
        return jdbc.sql("""
                        select due_on from appraisal.exercise_call
                        where fiscal_year = :year
                          and not exists (select from appraisal.exercise_record
                                          where staff_id = :staff and fiscal_year = :year)
                        """)
                .param("year", year.year())
                .param("staff", staff.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Calls for it, or changes the day; true if there was no call yet. */
    public boolean call(FiscalYear year, LocalDate dueOn, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.exercise_call (fiscal_year, due_on, called_at, called_by)
                        values (:year, :due, :now, :actor)
                        on conflict (fiscal_year) do update set due_on = excluded.due_on
                        returning old.fiscal_year is null
                        """)
                .param("year", year.year())
                .param("due", dueOn)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }
}
