package jp.mieru.organization.rosterdiff;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.organization.internal.OneChangeAtATime;
import jp.mieru.organization.rosterstaging.RosterMappings;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.organization.rosterstaging.Staging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares files with what is stored, and restores what was stored before. One at a time in the whole installation. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Comparisons {
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final RosterMappings mappings;
    private final Accounts accounts;
    private final Clock clock;

    Comparisons(JdbcClient jdbc, DataSource dataSource, RosterMappings mappings, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.mappings = mappings;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The day of an import that is carried out now. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Reads the files and compares them. Nobody else can change units and staff until the end of the transaction, if they
     * are to be stored.
     *
     * @param leavingOn last day of those who are missing from the roster; null if they stay
     * @param toStore whether {@link Comparison#store} may follow
     * @param progress told the step that begins, and how many there are
     */
    public Comparison compare(
            List<RosterSource> sources,
            @Nullable LocalDate leavingOn,
            boolean toStore,
            BiConsumer<Integer, Integer> progress) {
        if (toStore) {
            lock();
        }
        jdbc.sql("set local work_mem = '128MB'").update();
        var staging = new Staging(DataSourceUtils.getConnection(dataSource), mappings);
        try {
            progress.accept(0, Comparison.STEPS);
            staging.read(sources);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Comparison(
                jdbc, new ImportSql(jdbc, today(), leavingOn, staging.told()), staging, accounts, sources, progress);
    }

    /** What is no longer as the import left it. Nobody else can change units and staff until the end of the transaction. */
    public ChangedSince changedSince(UUID id) {
        lock();
        return States.changedSince(jdbc, id);
    }

    /** The people whom the import added. */
    public List<StaffId> addedBy(UUID id) {
        return People.added(jdbc, id);
    }

    /**
     * Puts everything back as it was before an import.
     *
     * @return whose accounts follow
     * @throws org.springframework.dao.DataIntegrityViolationException if something else stands upon it
     */
    public List<Accounts.Person> restore(UUID id) {
        var added = People.gone(jdbc, id);
        States.restore(jdbc, id);
        added.addAll(People.touched(jdbc, id, today()));
        return added;
    }

    private void lock() {
        OneChangeAtATime.lock(jdbc);
        jdbc.sql("""
                lock table organization.unit, organization.unit_version, organization.staff, organization.assignment,
                    organization.concurrent_post, organization.unit_head in share row exclusive mode
                """).update();
    }
}
