package jp.mieru.access.password;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps and checks passwords as Argon2id hashes. Wide and narrow letters are the same, whatever the input method made of
 * them. Only a few are worked on at a time, for each takes 16 MiB.
 */
@Component
public class Passwords {
    private static final int AT_A_TIME = 8;
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final String nobodys = encode(UUID.randomUUID().toString());
    private final JdbcClient jdbc;
    private final Clock clock;

    Passwords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the password is the one of this hash. Without a hash it is not, which takes as long to find out. */
    public boolean matches(String password, @Nullable String hash) {
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(normal(password), hash == null ? nobodys : hash) && hash != null;
        } finally {
            turns.release();
        }
    }

    /** Gives the account this password; every one-time code of the account is void from now on. */
    public void set(UUID account, String password) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                with void as (
                    update access.one_time_code set used_at = :now where account_id = :id and used_at is null)
                update access.account set password_hash = :hash, password_set_at = :now, version = version + 1
                where id = :id
                """)
                .param("now", now)
                .param("hash", encode(password))
                .param("id", account)
                .update();
    }

    private String encode(String password) {
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(normal(password)));
        } finally {
            turns.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
