package jp.mieru.access.password;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The password as it is, and as it is to be. */
public record PasswordForm(
        @Nullable @NotBlank String current,
        @Nullable String password,
        @Nullable String again) implements NewPassword {
    /** Never shows what was typed. */
    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}
