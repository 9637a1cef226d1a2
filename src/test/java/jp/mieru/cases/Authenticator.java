package jp.mieru.cases;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone that shows six digits, once it was given the letters below the picture. */
final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;

    private Authenticator(byte[] secret) {
        this.key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
    }

    static Authenticator given(String letters) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (var letter : letters.replace(" ", "").toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return new Authenticator(bytes.toByteArray());
    }

    /** The digits now. */
    String code(Clock clock) {
        try {
            return GENERATOR.generateOneTimePasswordString(key, clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
