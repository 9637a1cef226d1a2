package jp.mieru.organization.rosterimport;

import java.util.UUID;
import java.util.function.BiConsumer;
import jp.mieru.access.AccountCollision;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterdiff.Comparisons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies what somebody has looked at: exactly that, or nothing. */
@Service
class ApplyImport {
    /** What came of it. */
    enum Outcome {
        /** All of it is stored: now, or by the same job before the server ended. */
        APPLIED,
        /** It would do something else now than what was looked at; the preview is new. */
        STALE,
        /** There are faults. */
        FAULTY,
        /** Somebody else signs in under the name of one of the people. */
        ACCOUNT_TAKEN,
        /** It is not there any more. */
        OVER
    }

    private final Uploads uploads;
    private final RosterImports imports;
    private final ImportOutcomes outcomes;
    private final Comparisons comparisons;
    private final FinishImport finish;
    private final PreviewImport preview;
    private final TransactionTemplate transaction;

    ApplyImport(
            Uploads uploads,
            RosterImports imports,
            ImportOutcomes outcomes,
            Comparisons comparisons,
            FinishImport finish,
            PreviewImport preview,
            PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.imports = imports;
        this.outcomes = outcomes;
        this.comparisons = comparisons;
        this.finish = finish;
        this.preview = preview;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Compares once more, and stores if that says the same as before. */
    Outcome run(Viewer actor, UUID id, BiConsumer<Integer, Integer> progress) {
        try {
            var outcome = transaction.execute(status -> inTransaction(actor, id, progress));
            if (outcome == Outcome.STALE) {
                preview.run(id, progress);
            }
            return outcome == null ? Outcome.OVER : outcome;
        } catch (AccountCollision e) {
            return Outcome.ACCOUNT_TAKEN;
        }
    }

    private Outcome inTransaction(Viewer actor, UUID id, BiConsumer<Integer, Integer> progress) {
        if (!imports.lockOpen(id)) {
            return imports.isApplied(id) ? Outcome.APPLIED : Outcome.OVER;
        }
        if (outcomes.faultCount(id) > 0) {
            return Outcome.FAULTY;
        }
        return uploads.with(id, sources -> {
            var comparison = comparisons.compare(sources, imports.leavingOn(id), true, progress);
            if (comparison.faults().any() || comparison.digest().compareTo(outcomes.digest(id)) != 0) {
                return Outcome.STALE;
            }
            finish.store(actor, id, comparison);
            return Outcome.APPLIED;
        });
    }
}
