package jp.mieru.access.audit;

import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds to the trail; number, time and hash are the database's. */
@Component
class AuditRecorder implements AuditTrail {
    private final JdbcClient jdbc;
    private final AuditSource source;
    private final TransactionTemplate apart;

    AuditRecorder(JdbcClient jdbc, AuditSource source, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.source = source;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void changed(@Nullable Viewer actor, String action, @Nullable StaffId whose, String what) {
        add(actor, action, whose, what);
    }

    /** Also from a transaction that only reads: the look is then written by one of its own. */
    @Override
    public void looked(Viewer actor, String action, StaffId whose) {
        if (actor.is(whose)) {
            return;
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apart.executeWithoutResult(status -> add(actor, action, whose, ""));
        } else {
            add(actor, action, whose, "");
        }
    }

    private void add(@Nullable Viewer actor, String action, @Nullable StaffId whose, String what) {
        jdbc.sql("""
                insert into access.audit_entry (actor, actor_name, action, whose, what, source)
                values (:actor, :name, :action, :whose, :what, :source)
                """)
                .param("actor", actor == null ? null : actor.account(), java.sql.Types.OTHER)
                .param("name", actor == null ? null : actor.name())
                .param("action", action)
                .param("whose", uuid(whose), java.sql.Types.OTHER)
                .param("what", what)
                .param("source", source.now())
                .update();
    }

    private static @Nullable UUID uuid(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }
}
