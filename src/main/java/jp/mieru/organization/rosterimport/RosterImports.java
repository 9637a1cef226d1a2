package jp.mieru.organization.rosterimport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterdiff.Comparison;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and what has become of them. */
@Repository
class RosterImports {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations rows;
    private final Clock clock;

    RosterImports(JdbcClient jdbc, NamedParameterJdbcOperations rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** A new import; the actor is null for the operator's command line. */
    UUID create(@Nullable Viewer actor, LocalDate day, @Nullable LocalDate leavingOn) {
        var id = jdbc.sql(
                        "insert into organization.roster_import (day, leaving_on) values (:day, :leavingOn) returning id")
                .param("day", day)
                .param("leavingOn", leavingOn)
                .query(UUID.class)
                .single();
        step(id, "uploaded", actor);
        return id;
    }

    /** Notes who did what now. */
    void step(UUID id, String step, @Nullable Viewer actor) {
        jdbc.sql("""
                        insert into organization.roster_import_step (import_id, step, account, actor, at)
                        values (:id, :step, :account, :actor, :at)
                        """)
                .param("id", id)
                .param("step", step)
                .param("account", actor == null ? null : actor.account())
                .param("actor", actor == null ? "script/mieru" : actor.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Notes what the files are called. */
    void names(UUID id, List<RosterSource> sources) {
        for (var source : sources) {
            jdbc.sql("insert into organization.roster_import_file (import_id, file, name) values (:id, :file, :name)")
                    .param("id", id)
                    .param("file", source.file().name())
                    .param("name", source.name())
                    .update();
        }
    }

    /** Notes what it would change on that day, in numbers, and what is wrong. */
    void outcome(UUID id, LocalDate day, Comparison comparison) {
        var counts = comparison.counts();
        jdbc.sql("""
                        update organization.roster_import
                        set units_added = :unitsAdded, units_changed = :unitsChanged, units_unchanged = :unitsUnchanged,
                            staff_added = :staffAdded, staff_changed = :staffChanged, staff_moved = :staffMoved,
                            staff_left = :staffLeft, staff_unchanged = :staffUnchanged, faults = :faults, digest = :digest,
                            day = :day, compared_at = :now
                        where id = :id
                        """)
                .param("unitsAdded", counts.unitsAdded())
                .param("unitsChanged", counts.unitsChanged())
                .param("unitsUnchanged", counts.unitsUnchanged())
                .param("staffAdded", counts.staffAdded())
                .param("staffChanged", counts.staffChanged())
                .param("staffMoved", counts.staffMoved())
                .param("staffLeft", counts.staffLeft())
                .param("staffUnchanged", counts.staffUnchanged())
                .param("faults", comparison.faults().count())
                .param("digest", comparison.digest())
                .param("day", day)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        faults(id, comparison.faults());
    }

    /** Locks an import that is neither applied nor gone; false if there is none. */
    boolean lockOpen(UUID id) {
        return lock(id) && !has(id, "applied");
    }

    /** Whether it was applied. */
    boolean isApplied(UUID id) {
        return has(id, "applied");
    }

    /** Whether it was undone. */
    boolean isUndone(UUID id) {
        return has(id, "undone");
    }

    /** Locks an import that is applied and not undone; false if there is none. */
    boolean lockApplied(UUID id) {
        return lock(id) && has(id, "applied") && !has(id, "undone");
    }

    /** Locks an import that no work is at this very moment storing something of; false if there is none. */
    boolean lockIdle(UUID id) {
        return jdbc.sql("select 1 from organization.roster_import where id = :id for update skip locked")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Notes the work that goes on with it. */
    void workedOnBy(UUID id, JobId job, Viewer viewer) {
        jdbc.sql("update organization.roster_import set job_id = :job, job_account = :account where id = :id")
                .param("job", job.value())
                .param("account", viewer.account())
                .param("id", id)
                .update();
    }

    /** Notes that it is to be compared, with which leavers. */
    void toBeCompared(UUID id, @Nullable LocalDate leavingOn) {
        jdbc.sql("update organization.roster_import set compared_at = null, leaving_on = :leavingOn where id = :id")
                .param("leavingOn", leavingOn)
                .param("id", id)
                .update();
    }

    /** Last day of those who are missing from the roster; null if they stay. */
    @Nullable
    LocalDate leavingOn(UUID id) {
        return jdbc.sql("select leaving_on from organization.roster_import where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** How many faults the last comparison found. */
    int faults(UUID id) {
        return jdbc.sql("select faults from organization.roster_import where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** What the last comparison came to. */
    BigDecimal digest(UUID id) {
        return jdbc.sql("select digest from organization.roster_import where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }

    private boolean lock(UUID id) {
        return jdbc.sql("select 1 from organization.roster_import where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean has(UUID id, String step) {
        return jdbc.sql("select 1 from organization.roster_import_step where import_id = :id and step = :step")
                .param("id", id)
                .param("step", step)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Uploads that nobody has applied for a week are not kept: they hold personal data. */
    void giveUpOld() {
        jdbc.sql("""
                        delete from organization.roster_import i
                        where not exists (select from organization.roster_import_step s
                                          where s.import_id = i.id and (s.step = 'applied' or s.at > :limit))
                        """).param("limit", OffsetDateTime.now(clock).minusDays(7)).update();
    }

    /** The bytes are not kept once they are applied. */
    void dropUpload(UUID id) {
        jdbc.sql("delete from organization.roster_import_part where import_id = :id")
                .param("id", id)
                .update();
    }

    private void faults(UUID id, Faults faults) {
        jdbc.sql("delete from organization.roster_import_fault where import_id = :id")
                .param("id", id)
                .update();
        var number = new AtomicInteger();
        rows.batchUpdate(
                """
                insert into organization.roster_import_fault
                    (import_id, number, file, line, column_name, value, reason, arguments)
                values (:id, :number, :file, :line, :column, :value, :reason, :arguments)
                """,
                faults.list().stream()
                        .map(fault -> row(id, number.incrementAndGet(), fault))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(UUID id, int number, Fault fault) {
        return new MapSqlParameterSource("id", id)
                .addValue("number", number)
                .addValue("file", fault.file())
                .addValue("line", fault.line())
                .addValue("column", fault.shownColumn())
                .addValue("value", fault.shownValue())
                .addValue("reason", fault.reason())
                .addValue(
                        "arguments", fault.args().stream().map(String::valueOf).toArray(String[]::new));
    }
}
