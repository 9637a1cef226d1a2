package jp.mieru.access.password;

import org.jspecify.annotations.Nullable;

/** A one-time code, which is missing where a link gave it, and the password that it is exchanged for. */
public record FirstPasswordForm(
        @Nullable String code,
        @Nullable String password,
        @Nullable String again) implements NewPassword {
    /** Never shows what was typed. */
    @Override
    public String toString() {
        return "FirstPasswordForm[]";
    }
}
