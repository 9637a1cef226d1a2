package jp.mieru.engagement.checkin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps of a tap, so that it can be changed there: a code (HMAC-SHA-256) made with the secret of the plan's
 * week. The code does not show the answer; the server finds out which answer fits when it is brought back.
 */
final class Proof {
    private static final String ALGORITHM = "HmacSHA256";

    private Proof() {}

    /**
     * The code for this answer, 43 characters that a cookie may have.
     *
     * @param changes how often the person has changed the tap, so that a code is good for one change only
     */
    static String of(byte[] secret, StaffId staff, int changes, Answer answer) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var text = staff + " " + changes + " " + answer;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer that the code was given for; nothing for none, an old or a foreign one. */
    static Optional<Answer> answerOf(@Nullable String code, byte[] secret, StaffId staff, int changes) {
        return Arrays.stream(Answer.values())
                .filter(answer -> code != null && isEqual(code, of(secret, staff, changes, answer)))
                .findFirst();
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
