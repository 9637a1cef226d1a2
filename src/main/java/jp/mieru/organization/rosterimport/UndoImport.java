package jp.mieru.organization.rosterimport;

import java.util.UUID;
import jp.mieru.access.AccountCollision;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterdiff.Comparisons;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an applied import back, as long as nothing was built upon it. */
@Service
class UndoImport {
    /** What came of it. */
    enum Outcome {
        /** Everything is as it was. */
        UNDONE,
        /** Something was changed since, or stands upon what was imported. */
        BUILT_UPON,
        /** It was never applied, or was undone before. */
        OVER
    }

    private final RosterImports imports;
    private final Comparisons comparisons;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    UndoImport(
            RosterImports imports,
            Comparisons comparisons,
            Accounts accounts,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.comparisons = comparisons;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    Outcome run(Viewer actor, UUID id) {
        try {
            var outcome = transaction.execute(status -> inTransaction(actor, id));
            return outcome == null ? Outcome.OVER : outcome;
        } catch (DataIntegrityViolationException | AccountCollision e) {
            return Outcome.BUILT_UPON;
        }
    }

    private Outcome inTransaction(Viewer actor, UUID id) {
        if (!imports.lockApplied(id)) {
            return Outcome.OVER;
        }
        if (comparisons.changedSince(id) > 0) {
            return Outcome.BUILT_UPON;
        }
        var people = comparisons.restore(id);
        imports.step(id, "undone", actor);
        accounts.provision(people);
        audit.changed(actor, "organization.roster-undone", null, id.toString());
        return Outcome.UNDONE;
    }
}
