package jp.mieru.access.password;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.session.Sessions;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Changes one's own password, for which the old one must be known; whoever else uses the account is signed out. */
@Service
class ChangePassword {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AuditTrail trail;

    ChangePassword(JdbcClient jdbc, Passwords passwords, Sessions sessions, Throttle throttle, AuditTrail trail) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.trail = trail;
    }

    private record Known(
            @Nullable String staffNumber,
            @Nullable String mail,
            @Nullable String passwordHash) {}

    /** Puts what hinders it into the result. */
    @Transactional
    public void to(PasswordForm form, Viewer viewer, String sessionId, BindingResult result) {
        var known = jdbc.sql("select staff_number, mail, password_hash from access.account where id = :id")
                .param("id", viewer.account())
                .query(Known.class)
                .single();
        form.check(result, known.staffNumber(), known.mail());
        if (result.hasErrors()) {
            return;
        }
        var key = "password " + viewer.account();
        if (!throttle.attempt(key, Limit.NAME_AND_SOURCE).isZero()) {
            result.reject("access.signin.wait");
        } else if (!passwords.matches(String.valueOf(form.current()), known.passwordHash())) {
            result.rejectValue("current", "access.password.refused.current");
        } else {
            throttle.succeeded(key);
            passwords.set(viewer.account(), String.valueOf(form.password()));
            sessions.endOthers(viewer.account(), sessionId);
            trail.changed(viewer, "access.password-changed", viewer.staff(), "");
        }
    }
}
