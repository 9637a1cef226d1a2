package jp.mieru.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs what browsers keep (HMAC-SHA-256) with a key that is made once and is the same on every node. */
@Component
class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private volatile byte @Nullable [] key;

    Signature(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The signature of a text, 43 characters that a cookie may have. */
    String of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes as long whatever differs. */
    static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            known = keyOfAllNodes();
            key = known;
        }
        return known;
    }

    private byte[] keyOfAllNodes() {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        jdbc.sql("insert into access.signing_key (secret) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        return jdbc.sql("select secret from access.signing_key")
                .query((row, number) -> row.getBytes("secret"))
                .single();
    }
}
