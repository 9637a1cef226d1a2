package jp.mieru.access.password;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.session.Sessions;
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

    /** The account whose password was set; nobody if the result has errors. */
    @Transactional
    public Optional<UUID> with(FirstPasswordForm form, BindingResult result) {
        var found = codes.owner(form.code() == null ? "" : form.code());
        if (found.isEmpty()) {
            if (!result.hasFieldErrors("code")) {
                result.rejectValue("code", "access.password.refused.code");
            }
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
