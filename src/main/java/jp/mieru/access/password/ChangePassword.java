package jp.mieru.access.password;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.session.Sessions;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Suspicion;
import jp.mieru.access.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes one's own password, for which the old one must be known; whoever else uses the account is signed out. */
@Service
class ChangePassword {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Suspicion suspicion;
    private final AuditTrail trail;

    ChangePassword(
            JdbcClient jdbc,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            Suspicion suspicion,
            AuditTrail trail) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.suspicion = suspicion;
        this.trail = trail;
    }

    private record Known(
            @Nullable String staffNumber,
            @Nullable String mail,
            @Nullable String passwordHash) {}

    @Transactional
    public PasswordSetting to(PasswordForm form, Viewer viewer, String sessionId) {
        var known = jdbc.sql("select staff_number, mail, password_hash from access.account where id = :id")
                .param("id", viewer.account())
                .query(Known.class)
                .single();
        var unfit = form.refusal(known.staffNumber(), known.mail());
        if (unfit.isPresent()) {
            return new PasswordSetting.Unfit(unfit.get());
        }
        var attempt = throttle.attempt("password " + viewer.account(), Limit.NAME_AND_SOURCE);
        if (attempt.isRefused()) {
            return new PasswordSetting.TooMany();
        }
        if (!passwords.matches(String.valueOf(form.current()), known.passwordHash())) {
            suspicion.failed(attempt, viewer);
            return new PasswordSetting.Unproven();
        }
        throttle.succeeded(attempt.key());
        passwords.set(viewer.account(), String.valueOf(form.password()));
        sessions.endOthers(viewer.account(), sessionId);
        trail.changed(viewer, "access.password-changed", viewer.staff(), "");
        return new PasswordSetting.Done(viewer.account());
    }
}
