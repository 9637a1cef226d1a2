package jp.mieru.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of who did or looked at what, whose, when and from where. Rows can be added, never changed; each carries the
 * hash of the one before. Within a transaction rows are written right before its commit, all at once, for writers queue.
 *
 * <p>An action is a name such as {@code survey.round-opened}: the module, a dot, what was done. People read it by the message key
 * {@code survey.audit.round-opened} of that module.
 */
public interface AuditTrail {
    /** A change. */
    void changed(@Nullable Viewer actor, String action, @Nullable StaffId whose, String what);

    /** A look at another person's record; a look at one's own is not recorded. */
    default void looked(Viewer actor, String action, StaffId whose) {
        looked(actor, action, List.of(whose));
    }

    /** A look at the records of several people at once: a row for each of them but the actor, written together. */
    void looked(Viewer actor, String action, Collection<StaffId> whose);
}
