package jp.mieru.access.password;

import java.util.Optional;
import jp.mieru.access.password.PasswordRules.Refusal;
import org.jspecify.annotations.Nullable;

/** A new password as it is typed, twice. */
interface NewPassword {
    @Nullable
    String password();

    @Nullable
    String again();

    /** What is wrong with it for somebody with this number and address, if anything. */
    default Optional<Refusal> refusal(@Nullable String staffNumber, @Nullable String mail) {
        var typed = password() == null ? "" : password();
        return PasswordRules.refusal(typed, staffNumber, mail)
                .or(() -> typed.equals(again()) ? Optional.empty() : Optional.of(Refusal.DIFFERENT));
    }
}
