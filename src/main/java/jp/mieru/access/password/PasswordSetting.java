package jp.mieru.access.password;

import java.util.UUID;

/** What became of somebody's wish for a password. */
sealed interface PasswordSetting {
    /** It is the account's password from now on. */
    record Done(UUID account) implements PasswordSetting {}

    /** It is no good password. */
    record Unfit(PasswordRules.Refusal why) implements PasswordSetting {}

    /** The code, or the password as it is, was not right. */
    record Unproven() implements PasswordSetting {}

    /** Too many attempts failed of late. */
    record TooMany() implements PasswordSetting {}
}
