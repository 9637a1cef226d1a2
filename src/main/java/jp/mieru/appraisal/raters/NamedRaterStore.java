package jp.mieru.appraisal.raters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.raters.NamedRater.Scope;
import jp.mieru.appraisal.ruleset.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office decided about raters, cycle by cycle. */
@Repository
public class NamedRaterStore {
    private static final String EVERY = "every";

    private final JdbcClient jdbc;
    private final Clock clock;

    NamedRaterStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    public List<NamedRater> of(CycleId cycle) {
        return jdbc.sql("""
                        select scope, subject_id, step, rater_id, note from appraisal.named_rater
                        where cycle_id = :cycle order by decided_at desc, subject_id, step
                        """)
                .param("cycle", cycle.value())
                .query((row, number) -> named(row))
                .list();
    }

    /** Names one, or names another. */
    public void put(CycleId cycle, NamedRater named, @Nullable StaffId actor) {
        jdbc.sql("""
                        insert into appraisal.named_rater (cycle_id, scope, subject_id, step, rater_id, note, decided_by, decided_at)
                        values (:cycle, :scope, :subject, :step, :rater, :note, :actor, :now)
                        on conflict (cycle_id, scope, subject_id, step) do update set rater_id = excluded.rater_id,
                            note = excluded.note, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("cycle", cycle.value())
                .param("scope", named.scope().word())
                .param("subject", named.subject())
                .param("step", word(named.step()))
                .param("rater", named.rater() == null ? null : named.rater().value())
                .param("note", named.note())
                .param("actor", actor == null ? null : actor.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Takes over what was decided for another cycle, but for what is decided here already.
     *
     * @param employed who can rate
     * @return how many
     */
    public int takeOver(CycleId from, CycleId to, Collection<StaffId> employed, @Nullable StaffId actor) {
        return jdbc.sql("""
                        insert into appraisal.named_rater (cycle_id, scope, subject_id, step, rater_id, note, decided_by, decided_at)
                        select :to, scope, subject_id, step, rater_id, note, :actor, :now from appraisal.named_rater
                        where cycle_id = :from and (rater_id is null or rater_id = any (:employed)) on conflict do nothing
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("employed", employed.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("actor", actor == null ? null : actor.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Leaves it to the organisation again. */
    public boolean remove(CycleId cycle, Scope scope, UUID subject, @Nullable Procedure step) {
        return jdbc.sql("""
                        delete from appraisal.named_rater
                        where cycle_id = :cycle and scope = :scope and subject_id = :subject and step = :step
                        """)
                        .param("cycle", cycle.value())
                        .param("scope", scope.word())
                        .param("subject", subject)
                        .param("step", word(step))
                        .update()
                == 1;
    }

    private static String word(@Nullable Procedure step) {
        return step == null ? EVERY : step.word();
    }

    private static NamedRater named(ResultSet row) throws SQLException {
        var step = row.getString("step");
        var rater = row.getObject("rater_id", UUID.class);
        return new NamedRater(
                Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
                row.getObject("subject_id", UUID.class),
                step.equals(EVERY) ? null : Procedure.of(step),
                rater == null ? null : new StaffId(rater),
                row.getString("note"));
    }
}
