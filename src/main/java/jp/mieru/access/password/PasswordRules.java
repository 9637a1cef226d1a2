package jp.mieru.access.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long enough, and nothing that is guessed first. No mixture of characters is asked for, and no
 * change after some time (NIST SP 800-63B).
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    /** Why a password is refused. */
    enum Refusal {
        TOO_SHORT,
        TOO_LONG,
        HAS_YOUR_NAME,
        COMMON,
        REPEATS,
        /** The second typing is not the first. */
        DIFFERENT;

        String key() {
            return "access.password.refused." + name().toLowerCase(Locale.ROOT);
        }

        /** Where in the form it is told. */
        String field() {
            return this == DIFFERENT ? "again" : "password";
        }
    }

    private PasswordRules() {}

    /** What is wrong with the password of somebody with this number and address, if anything. */
    static Optional<Refusal> refusal(String password, @Nullable String staffNumber, @Nullable String mail) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (isMostly(plain, staffNumber) || isMostly(plain, mail == null ? null : mail.split("@")[0])) {
            return Optional.of(Refusal.HAS_YOUR_NAME);
        }
        if (plain.codePoints().distinct().count() < DIFFERENT || repeats(plain) || counts(plain)) {
            return Optional.of(Refusal.REPEATS);
        }
        return COMMON.contains(plain) || COMMON.contains(word(plain)) ? Optional.of(Refusal.COMMON) : Optional.empty();
    }

    /** Little is left to guess beside a name that is on every slip. */
    private static boolean isMostly(String password, @Nullable String name) {
        var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.length() >= 3
                && password.contains(lower)
                && password.replace(lower, "").length() < SHORTEST - 4;
    }

    private static boolean repeats(String password) {
        return password.matches("(?s)(.{1,6})\\1{2,}.{0,5}") || password.matches("(?s)(.{4,})\\1");
    }

    /** Neighbours on a row of keys, in the alphabet or among the digits, from end to end. */
    private static boolean counts(String password) {
        var row = "abcdefghijklmnopqrstuvwxyzabcdefg 01234567890123456789012345678 qwertyuiopasdfghjklzxcvbnm";
        return row.contains(password) || row.contains(new StringBuilder(password).reverse());
    }

    /** The word inside digits and signs: password of Password2026! */
    private static String word(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('@', 'a');
    }

    private static Set<String> common() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
