package jp.mieru.organization.rosterimport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and what has become of them. */
@Repository
class RosterImports {
    private final JdbcClient jdbc;
    private final Clock clock;

    RosterImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
}
