package jp.mieru.appraisal.handbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who says to have read which version. */
@Repository
class HandbookReadings {
    private final JdbcClient jdbc;
    private final Clock clock;

    HandbookReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that somebody has read a version; the first time counts. */
    void note(int version, StaffId staff) {
        jdbc.sql("""
                        insert into appraisal.handbook_reading (version, staff_id, read_at)
                        select number, :staff, :now from appraisal.handbook_version where number = :version
                        on conflict do nothing
                        """)
                .param("version", version)
                .param("staff", staff.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** When somebody read a version. */
    Optional<Instant> when(int version, StaffId staff) {
        return jdbc.sql("select read_at from appraisal.handbook_reading where version = :version and staff_id = :staff")
                .param("version", version)
                .param("staff", staff.value())
                .query((row, number) ->
                        row.getObject("read_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Who has read a version, and when. */
    Map<StaffId, Instant> of(int version) {
        var read = new HashMap<StaffId, Instant>();
        jdbc.sql("select staff_id, read_at from appraisal.handbook_reading where version = :version")
                .param("version", version)
                .query(row -> {
                    read.put(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            row.getObject("read_at", OffsetDateTime.class).toInstant());
                });
        return read;
    }

    /** The number of the latest version, if this person has not read it. */
    Optional<Integer> unread(StaffId staff) {
        return jdbc.sql("""
                        select number from appraisal.handbook_version
                        where number = (select max(number) from appraisal.handbook_version)
                          and not exists (select from appraisal.handbook_reading
                                          where version = number and staff_id = :staff)
                        """).param("staff", staff.value()).query(Integer.class).optional();
    }

    /** Takes the reminder of that day; false if there was one already. */
    boolean remind(LocalDate day, int version, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.handbook_reminder (day, version, reminded_by)
                        values (:day, :version, :actor) on conflict do nothing
                        """)
                        .param("day", day)
                        .param("version", version)
                        .param("actor", actor)
                        .update()
                == 1;
    }
}
