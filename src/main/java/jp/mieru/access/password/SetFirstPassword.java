package jp.mieru.access.password;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.session.Sessions;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Suspicion;
import jp.mieru.access.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Exchanges a one-time code for a password. */
@Service
class SetFirstPassword {
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Suspicion suspicion;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    SetFirstPassword(
            OneTimeCodes codes,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            Suspicion suspicion,
            AuditTrail trail,
            TransactionOperations transaction) {
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.suspicion = suspicion;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Sets the password of whose code it is. Attempts count for the source outside of the transaction, for a whole
     * training room may share it. A code that was right was no guess, whatever is wrong with the password.
     *
     * @param held hash of the code of a link that was followed, for a form without a code
     */
    public PasswordSetting with(FirstPasswordForm form, byte @Nullable [] held, String source) {
        var attempt = throttle.attempt("code " + source, Limit.SOURCE);
        if (attempt.isRefused()) {
            return new PasswordSetting.TooMany();
        }
        var setting = Objects.requireNonNull(transaction.execute(status -> exchange(form, held)));
        if (setting instanceof PasswordSetting.Unproven) {
            suspicion.failed(attempt, null, "");
        } else {
            throttle.takeBack(attempt);
        }
        return setting;
    }

    private PasswordSetting exchange(FirstPasswordForm form, byte @Nullable [] held) {
        var typed = form.code() == null ? "" : form.code();
        var found = codes.owner(typed.isBlank() && held != null ? held : OneTimeCode.hash(typed));
        if (found.isEmpty()) {
            return new PasswordSetting.Unproven();
        }
        var owner = found.get();
        var unfit = form.refusal(owner.staffNumber(), owner.mail());
        if (unfit.isPresent()) {
            return new PasswordSetting.Unfit(unfit.get());
        }
        passwords.set(owner.account(), String.valueOf(form.password()));
        sessions.end(List.of(owner.account()));
        trail.changed(
                new Viewer(owner.account(), null, owner.name(), Set.of(), false, false, false),
                "access.password-set",
                null,
                "");
        return new PasswordSetting.Done(owner.account());
    }
}
