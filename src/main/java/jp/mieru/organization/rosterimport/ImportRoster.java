package jp.mieru.organization.rosterimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.platform.files.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a roster at once, as the nightly batch does: all or nothing, and nothing if there is any fault. */
@Service
public class ImportRoster {
    /**
     * What came of it.
     *
     * @param counts what was stored, or would be; all zero if there are faults
     * @param faults what is wrong; nothing is stored if there is any
     */
    public record Result(ImportCounts counts, Faults faults) {}

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final RosterMappings mappings;
    private final AccountsOfStaff accounts;
    private final AuditTrail audit;
    private final Clock clock;

    ImportRoster(
            JdbcClient jdbc,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            RosterMappings mappings,
            AccountsOfStaff accounts,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.mappings = mappings;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Carries the import out.
     *
     * @param actor who does it; null for the operator's command line
     * @param leavingOn last day of those who are missing from the roster; null if they stay
     * @param dryRun whether only to tell what would be
     */
    public Result now(
            @Nullable Viewer actor, List<RosterSource> sources, @Nullable LocalDate leavingOn, boolean dryRun) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = inTransaction(actor, sources, leavingOn, dryRun);
            if (dryRun || result.faults().any()) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private Result inTransaction(
            @Nullable Viewer actor, List<RosterSource> sources, @Nullable LocalDate leavingOn, boolean dryRun) {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organization.rosterimport'))")
                .query(row -> {});
        var comparison = Comparison.of(
                jdbc, DataSourceUtils.getConnection(dataSource), mappings, sources, LocalDate.now(clock), leavingOn);
        if (!dryRun && !comparison.faults().any() && comparison.counts().anyChange()) {
            StoreOutcome.run(comparison.sql());
            accounts.provision(comparison.sql());
            audit.changed(
                    actor,
                    "organization.roster-imported",
                    null,
                    comparison.counts().toString());
        }
        return new Result(comparison.counts(), comparison.faults());
    }
}
