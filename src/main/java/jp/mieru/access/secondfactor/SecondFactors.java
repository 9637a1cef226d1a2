package jp.mieru.access.secondfactor;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.password.OneTimeCode;
import jp.mieru.access.session.Sessions;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrols an authenticator, takes its codes once each, and gives out recovery codes. */
@Service
public class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;
    private final JdbcClient jdbc;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Throttle throttle, Sessions sessions, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.throttle = throttle;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** How a code was received. */
    enum Answer {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    boolean isEnrolled(UUID account) {
        return jdbc.sql(
                        "select exists (select from access.second_factor where account_id = ? and confirmed_at is not null)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** The secret to be enrolled, the same until it is confirmed. */
    @Transactional
    public byte[] offered(UUID account) {
        jdbc.sql("""
                insert into access.second_factor (account_id, secret, created_at) values (:account, :secret, :now)
                on conflict (account_id) do nothing
                """)
                .param("account", account)
                .param("secret", Totp.newSecret())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return secret(account, false).getFirst();
    }

    /** Takes a code of the authenticator or of the paper. Each is taken once. */
    @Transactional
    public Answer show(Viewer viewer, String typed) {
        var key = "second factor " + viewer.account();
        if (!throttle.attempt(key, Limit.SECOND_FACTOR).isZero()) {
            return Answer.TOO_MANY;
        }
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!takesAuthenticator(viewer, code, true) && !takesRecovery(viewer, code)) {
            return Answer.WRONG;
        }
        throttle.succeeded(key);
        return Answer.RIGHT;
    }

    /** Takes the first code of an authenticator that is being enrolled. */
    @Transactional
    public Answer confirm(Viewer viewer, String typed) {
        var key = "second factor " + viewer.account();
        if (!throttle.attempt(key, Limit.SECOND_FACTOR).isZero()) {
            return Answer.TOO_MANY;
        }
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!takesAuthenticator(viewer, code, false)) {
            return Answer.WRONG;
        }
        jdbc.sql("update access.second_factor set confirmed_at = :now where account_id = :account")
                .param("now", OffsetDateTime.now(clock))
                .param("account", viewer.account())
                .update();
        throttle.succeeded(key);
        trail.changed(viewer, "access.second-factor-enrolled", viewer.staff(), "");
        return Answer.RIGHT;
    }

    /** New recovery codes, told now and never again; those before are void. */
    @Transactional
    public List<String> recoveryCodes(Viewer viewer) {
        var codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(index -> OneTimeCode.random(RECOVERY_LENGTH))
                .toList();
        jdbc.sql("delete from access.recovery_code where account_id = ?")
                .param(viewer.account())
                .update();
        jdbc.sql(
                        "insert into access.recovery_code (account_id, hash) select :account, decode(hash, 'hex') from unnest(:hashes) as given (hash)")
                .param("account", viewer.account())
                .param(
                        "hashes",
                        new SqlArrayValue(
                                "text",
                                codes.stream()
                                        .map(code -> HexFormat.of().formatHex(OneTimeCode.hash(code)))
                                        .toArray()))
                .update();
        trail.changed(viewer, "access.recovery-codes-issued", viewer.staff(), "");
        return codes;
    }

    /** Forgets the authenticator, for its owner lost it, and ends the owner's sessions. */
    @Transactional
    public void reset(UUID account) {
        Stream.of("access.second_factor", "access.recovery_code")
                .forEach(table -> jdbc.sql("delete from " + table + " where account_id = ?")
                        .param(account)
                        .update());
        sessions.end(List.of(account));
    }

    private boolean takesAuthenticator(Viewer viewer, String code, boolean confirmed) {
        return secret(viewer.account(), confirmed).stream()
                .map(secret -> Totp.step(secret, code, clock.instant()))
                .anyMatch(step -> step.isPresent()
                        && jdbc.sql("""
                                update access.second_factor set last_step = :step
                                where account_id = :account and (last_step is null or last_step < :step)
                                """)
                                        .param("step", step.getAsLong())
                                        .param("account", viewer.account())
                                        .update()
                                == 1);
    }

    private boolean takesRecovery(Viewer viewer, String code) {
        var taken = jdbc.sql("""
                        update access.recovery_code set used_at = :now
                        where account_id = :account and hash = :hash and used_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("account", viewer.account())
                .param("hash", OneTimeCode.hash(code))
                .update();
        if (taken == 1) {
            trail.changed(viewer, "access.recovery-code-used", viewer.staff(), "");
        }
        return taken == 1;
    }

    private List<byte[]> secret(UUID account, boolean confirmed) {
        return jdbc.sql("""
                        select secret from access.second_factor
                        where account_id = :account and (confirmed_at is not null) = :confirmed
                        """)
                .param("account", account)
                .param("confirmed", confirmed)
                .query((row, number) -> row.getBytes("secret"))
                .list();
    }
}
