package jp.mieru.organization.rosterimport;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.AccountCollision;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.StandsOnStaff;
import jp.mieru.organization.rosterdiff.Comparisons;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an applied import back, as long as nothing was built upon it. */
@Service
class UndoImport {
    private final RosterImports imports;
    private final Comparisons comparisons;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final ObjectProvider<StandsOnStaff> others;
    private final TransactionTemplate transaction;

    UndoImport(
            RosterImports imports,
            Comparisons comparisons,
            Accounts accounts,
            AuditTrail audit,
            ObjectProvider<StandsOnStaff> others,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.comparisons = comparisons;
        this.accounts = accounts;
        this.audit = audit;
        this.others = others;
        this.transaction = new TransactionTemplate(transactions);
    }

    Undone run(Viewer actor, UUID id) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> inTransaction(actor, id)));
        } catch (DataIntegrityViolationException e) {
            return Undone.Refused.because("referred", table(e));
        } catch (AccountCollision e) {
            return Undone.Refused.because("account_taken", e.value());
        }
    }

    private Undone inTransaction(Viewer actor, UUID id) {
        if (!imports.lockApplied(id)) {
            return imports.isUndone(id) ? new Undone.Done() : Undone.Refused.because("over");
        }
        var changed = comparisons.changedSince(id);
        if (changed.any()) {
            return Undone.Refused.because("changed", changed.count(), changed.some());
        }
        var people = comparisons.addedBy(id);
        var kept = others.orderedStream()
                .flatMap(other -> other.keeping(people).stream())
                .findFirst();
        return kept.<Undone>map(key -> new Undone.Refused(key, List.of())).orElseGet(() -> restore(actor, id));
    }

    private Undone restore(Viewer actor, UUID id) {
        var people = comparisons.restore(id);
        imports.step(id, "undone", actor);
        accounts.takeBack(people);
        audit.changed(actor, "organization.roster-undone", null, id.toString());
        return new Undone.Done();
    }

    /** The table whose rows would lose what they refer to, for whom to ask. */
    private static String table(DataIntegrityViolationException e) {
        return e.getMostSpecificCause() instanceof PSQLException sql && sql.getServerErrorMessage() != null
                ? sql.getServerErrorMessage().getSchema() + "."
                        + sql.getServerErrorMessage().getTable()
                : "";
    }
}
