package jp.mieru.organization.rosterimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import jp.mieru.access.AccountCollision;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterdiff.Comparison;
import jp.mieru.organization.rosterdiff.Comparisons;
import jp.mieru.organization.rosterdiff.ImportCounts;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import org.jspecify.annotations.Nullable;
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

    private static final BiConsumer<Integer, Integer> SILENT = (done, total) -> {};
    private final TransactionTemplate transaction;
    private final Comparisons comparisons;
    private final RosterImports imports;
    private final ImportOutcomes outcomes;
    private final FinishImport finish;

    ImportRoster(
            PlatformTransactionManager transactions,
            Comparisons comparisons,
            RosterImports imports,
            ImportOutcomes outcomes,
            FinishImport finish) {
        this.transaction = new TransactionTemplate(transactions);
        this.comparisons = comparisons;
        this.imports = imports;
        this.outcomes = outcomes;
        this.finish = finish;
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
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var comparison = comparisons.compare(sources, leavingOn, !dryRun, SILENT);
                if (dryRun || comparison.faults().any()) {
                    status.setRollbackOnly();
                } else if (comparison.counts().anyChange()) {
                    store(actor, sources, leavingOn, comparison);
                }
                return new Result(comparison.counts(), comparison.faults());
            }));
        } catch (AccountCollision e) {
            return new Result(ImportCounts.NONE, collision(sources, e));
        }
    }

    private void store(
            @Nullable Viewer actor, List<RosterSource> sources, @Nullable LocalDate leavingOn, Comparison comparison) {
        var id = imports.create(actor, comparisons.today(), leavingOn);
        imports.names(id, sources);
        outcomes.keep(id, comparisons.today(), comparison);
        finish.store(actor, id, comparison);
    }

    /** Somebody who is not in the roster, an administrator say, already signs in under the same name. */
    static Faults collision(List<RosterSource> sources, AccountCollision e) {
        var faults = new Faults();
        var file = sources.isEmpty() ? "" : sources.getLast().name();
        faults.add(Fault.ofFile(file, "organization.rosterimport.fault.account_taken", e.value()));
        return faults;
    }
}
