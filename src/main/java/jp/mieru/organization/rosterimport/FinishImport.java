package jp.mieru.organization.rosterimport;

import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.rosterdiff.Comparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The end of every import: stored, accounts made, written into the audit trail. */
@Component
class FinishImport {
    private final RosterImports imports;
    private final Accounts accounts;
    private final AuditTrail audit;

    FinishImport(RosterImports imports, Accounts accounts, AuditTrail audit) {
        this.imports = imports;
        this.accounts = accounts;
        this.audit = audit;
    }

    void store(@Nullable Viewer actor, UUID id, Comparison comparison) {
        var people = comparison.store(id);
        imports.step(id, "applied", actor);
        imports.dropUpload(id);
        accounts.provision(people);
        audit.changed(actor, "organization.roster-imported", null, id.toString());
    }
}
