package jp.mieru.access.password;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A one-time code, and the password that it is exchanged for. */
public record FirstPasswordForm(
        @Nullable @NotBlank String code,
        @Nullable String password,
        @Nullable String again) implements NewPassword {
    /** Never shows what was typed. */
    @Override
    public String toString() {
        return "FirstPasswordForm[]";
    }
}
