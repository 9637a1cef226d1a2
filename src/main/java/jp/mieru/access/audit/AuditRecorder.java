package jp.mieru.access.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds to the trail; number, time and hash are the database's. */
@Component
class AuditRecorder implements AuditTrail {
    /** Rows of one statement: between two of them other writers have their turn. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final AuditSource source;
    private final Apart apart;

    AuditRecorder(JdbcClient jdbc, AuditSource source, Apart apart) {
        this.jdbc = jdbc;
        this.source = source;
        this.apart = apart;
    }

    private record Row(
            @Nullable UUID actor,
            @Nullable String name,
            String action,
            @Nullable UUID whose,
            String what,
            String source) {}

    @Override
    public void changed(@Nullable Viewer actor, String action, @Nullable StaffId whose, String what) {
        add(List.of(row(actor, action, whose, what)));
    }

    /** Also from a transaction that only reads: the look is then written by one of its own. */
    @Override
    public void looked(Viewer actor, String action, Collection<StaffId> whose) {
        add(whose.stream()
                .distinct()
                .filter(staff -> !actor.is(staff))
                .map(staff -> row(actor, action, staff, ""))
                .toList());
    }

    private Row row(@Nullable Viewer actor, String action, @Nullable StaffId whose, String what) {
        return new Row(
                actor == null ? null : actor.account(),
                actor == null ? null : actor.name(),
                action,
                whose == null ? null : whose.value(),
                what,
                source.now());
    }

    private void add(List<Row> added) {
        if (added.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apart.run(() -> write(added));
        } else if (TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting().rows.addAll(added);
        } else {
            write(added);
        }
    }

    private Waiting waiting() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Waiting waiting) {
                return waiting;
            }
        }
        var waiting = new Waiting();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private void write(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            writeAtOnce(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
    }

    private void writeAtOnce(List<Row> rows) {
        jdbc.sql("""
                insert into access.audit_entry (actor, actor_name, action, whose, what, source)
                select actor, actor_name, action, whose, what, source
                from unnest(:actors, :names, :actions, :whose, :what, :sources) with ordinality
                    as given (actor, actor_name, action, whose, what, source, place)
                order by place
                """)
                .param("actors", array("uuid", rows, Row::actor))
                .param("names", array("text", rows, Row::name))
                .param("actions", array("text", rows, Row::action))
                .param("whose", array("uuid", rows, Row::whose))
                .param("what", array("text", rows, Row::what))
                .param("sources", array("text", rows, Row::source))
                .update();
    }

    private static SqlArrayValue array(String type, List<Row> rows, Function<Row, @Nullable Object> part) {
        return new SqlArrayValue(type, rows.stream().map(part).toArray());
    }

    /** The rows of a transaction, until it commits. */
    private final class Waiting implements TransactionSynchronization {
        private final List<Row> rows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!rows.isEmpty()) {
                write(rows);
            }
        }
    }
}
