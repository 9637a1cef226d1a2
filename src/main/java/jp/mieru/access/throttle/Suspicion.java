package jp.mieru.access.throttle;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that somebody who failed too often has to wait: once when it begins, not each failure. */
@Component
public class Suspicion {
    private static final String ACTION = "access.guesses-slowed";
    private final AuditTrail trail;

    Suspicion(AuditTrail trail) {
        this.trail = trail;
    }

    /** Of somebody signed in. */
    public void failed(Attempt attempt, Viewer actor) {
        if (attempt.firstToWait()) {
            trail.changed(actor, ACTION, actor.staff(), "");
        }
    }

    /**
     * Of nobody known.
     *
     * @param name whose account was tried; never what was typed, which may have been a password
     */
    public void failed(Attempt attempt, @Nullable StaffId whose, String name) {
        if (attempt.firstToWait()) {
            trail.changed(null, ACTION, whose, name);
        }
    }
}
