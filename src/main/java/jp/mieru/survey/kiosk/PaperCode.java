package jp.mieru.survey.kiosk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A code that is read off paper: fifteen characters drawn by chance (68 bits) and one that tells a slip of the fingers, in
 * groups of four. None of the 23 characters looks like another. As their number is prime and each place weighs differently,
 * every single wrong character and every two that changed places are noticed.
 */
final class PaperCode {
    private static final String CHARACTERS = "34679ACDEFHJKMNPQRTVWXY";
    private static final int DRAWN = 15;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaperCode() {}

    /** A new code, as it is printed. */
    static String random() {
        var code = new StringBuilder();
        for (int place = 0; place < DRAWN; place++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return printed(code.append(check(code)).toString());
    }

    /** The code that was typed, however it was typed; null if it cannot be one. */
    static @Nullable String read(@Nullable String typed) {
        String plain = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z]", "");
        boolean whole = plain.length() == DRAWN + 1 && plain.chars().allMatch(each -> CHARACTERS.indexOf(each) >= 0);
        return whole && check(plain.substring(0, DRAWN)) == plain.charAt(DRAWN) ? printed(plain) : null;
    }

    /** What is kept of a code. */
    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("survey " + code.replace("-", "")).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static char check(CharSequence drawn) {
        int sum = 0;
        for (int place = 0; place < DRAWN; place++) {
            sum += (place + 2) * CHARACTERS.indexOf(drawn.charAt(place));
        }
        return CHARACTERS.charAt(sum % CHARACTERS.length());
    }

    private static String printed(String plain) {
        return plain.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
