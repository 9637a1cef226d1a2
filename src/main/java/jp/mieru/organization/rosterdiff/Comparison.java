package jp.mieru.organization.rosterdiff;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.mieru.access.Accounts;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.organization.rosterstaging.Staging;
import jp.mieru.platform.files.Faults;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files read, checked and compared with what is stored. Lives within the transaction that made it. */
public final class Comparison {
    static final int STEPS = 5;
    private final JdbcClient jdbc;
    private final ImportSql sql;
    private final Staging staging;
    private final Accounts accounts;
    private final Faults faults;
    private final BiConsumer<Integer, Integer> progress;
    private ImportCounts counts = ImportCounts.NONE;
    private BigDecimal digest = BigDecimal.ZERO;

    Comparison(
            JdbcClient jdbc,
            ImportSql sql,
            Staging staging,
            Accounts accounts,
            List<RosterSource> sources,
            BiConsumer<Integer, Integer> progress) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.staging = staging;
        this.accounts = accounts;
        this.progress = progress;
        this.faults =
                (staging.isUnreadable() ? staging.faults() : check(sources)).sorted(new FaultOrder(sources, staging));
        if (!faults.any()) {
            progress.accept(3, STEPS);
            counts = Outcome.determine(sql);
            ChangeLines.determine(sql);
            digest = ChangeLines.digest(sql);
        }
    }

    /** What would change; nothing if there are faults. */
    public ImportCounts counts() {
        return counts;
    }

    /** What is wrong. */
    public Faults faults() {
        return faults;
    }

    /** One number that is the same for the same changes. */
    public BigDecimal digest() {
        return digest;
    }

    /** The header of a file, as far as it could be read. */
    public List<String> header(RosterFile file) {
        return staging.headerOf(file);
    }

    /** Keeps what would change with an import, for people to look at. */
    public void keep(UUID id) {
        if (!faults.any()) {
            ChangeLines.keep(sql, id);
        }
    }

    /**
     * Stores what is wanted, and with the import how to undo it.
     *
     * @return whose accounts follow
     */
    public List<Accounts.Person> store(UUID id) {
        progress.accept(4, STEPS);
        ChangeLines.keep(sql, id);
        States.keepFormer(jdbc, id);
        StoreOutcome.run(sql);
        States.note(jdbc, id);
        return People.touched(jdbc, id, sql.day());
    }

    private Faults check(List<RosterSource> sources) {
        progress.accept(1, STEPS);
        WantedUnits.determine(sql);
        WantedStaff.determine(sql);
        WantedLeavers.determine(sql);
        WantedHeads.determine(sql);
        progress.accept(2, STEPS);
        UnitChecks.run(sql);
        StaffChecks.run(sql);
        AccountChecks.run(sql, accounts);
        return ImportFaults.collect(sql, staging, RosterSource.byFile(sources));
    }
}
