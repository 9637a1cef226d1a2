package jp.mieru.access.password;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Exchanges a one-time code for a password. */
@Service
class SetFirstPassword {
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditTrail trail;

    SetFirstPassword(OneTimeCodes codes, Passwords passwords, Sessions sessions, AuditTrail trail) {
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * The account whose password was set; nobody if the result has errors.
     *
     * @param held hash of the code of a link that was followed, for a form without a code
     */
    @Transactional
    public Optional<UUID> with(FirstPasswordForm form, byte @Nullable [] held, BindingResult result) {
        var typed = form.code() == null ? "" : form.code();
        var found = codes.owner(typed.isBlank() && held != null ? held : OneTimeCode.hash(typed));
        if (found.isEmpty()) {
            result.rejectValue("code", "access.password.refused.code");
            return Optional.empty();
        }
        var owner = found.get();
        form.check(result, owner.staffNumber(), owner.mail());
        if (result.hasErrors()) {
            return Optional.empty();
        }
        passwords.set(owner.account(), String.valueOf(form.password()));
        sessions.end(List.of(owner.account()));
        trail.changed(
                new Viewer(owner.account(), null, owner.name(), Set.of(), false, false, false),
                "access.password-set",
                null,
                "");
        return Optional.of(owner.account());
    }
}
