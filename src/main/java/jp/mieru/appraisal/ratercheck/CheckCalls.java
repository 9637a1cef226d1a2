package jp.mieru.appraisal.ratercheck;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls for the check, and reminders. */
@Repository
class CheckCalls {
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CheckCall> of(FiscalYear year) {
        return jdbc.sql("select due_on from appraisal.check_call where fiscal_year = :year")
                .param("year", year.year())
                .query((row, number) -> new CheckCall(year, row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    /** The day by which somebody is to take the check of that year; nothing for whoever has, or without a call. */
    Optional<LocalDate> dueFor(StaffId staff, FiscalYear year) {
        return jdbc.sql("""
                        select due_on from appraisal.check_call
                        where fiscal_year = :year
                          and not exists (select from appraisal.check_sheet
                                          where staff_id = :staff and finished_on between :from and :until)
                        """)
                .param("year", year.year())
                .param("staff", staff.value())
                .param("from", year.first())
                .param("until", year.last())
                .query(LocalDate.class)
                .optional();
    }

    /** Calls, or changes the day; true if there was no call yet. */
    boolean call(FiscalYear year, LocalDate dueOn, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.check_call (fiscal_year, due_on, called_at, called_by)
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

    /** Takes the reminder of that day; false if there was one already. */
    boolean remind(LocalDate day, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.check_reminder (day, reminded_by) values (:day, :actor)
                        on conflict do nothing
                        """).param("day", day).param("actor", actor).update() == 1;
    }
}
