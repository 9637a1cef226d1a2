package jp.mieru.access.password;

import jp.mieru.access.password.PasswordRules.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new password as it is typed, twice. */
interface NewPassword {
    @Nullable
    String password();

    @Nullable
    String again();

    /** Puts what is wrong with it into the result. */
    default void check(BindingResult result, @Nullable String staffNumber, @Nullable String mail) {
        var typed = password() == null ? "" : password();
        PasswordRules.refusal(typed, staffNumber, mail)
                .map(Refusal::key)
                .ifPresent(key -> result.rejectValue(
                        "password", key, new Object[] {PasswordRules.SHORTEST, PasswordRules.LONGEST}, key));
        if (!typed.equals(again()) && !result.hasFieldErrors("password")) {
            result.rejectValue("again", "access.password.refused.different");
        }
    }
}
