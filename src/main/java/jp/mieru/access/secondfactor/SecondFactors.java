package jp.mieru.access.secondfactor;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.password.OneTimeCode;
import jp.mieru.access.session.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authenticators of accounts: enrols them, takes their codes once each, and gives out recovery codes. */
@Service
public class SecondFactors {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Sessions sessions, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What somebody needs to enrol an authenticator, the same until one is; nothing from then on. */
    @Transactional
    public Optional<Enrolment> offered(Viewer viewer) {
        jdbc.sql("""
                insert into access.second_factor (account_id, secret, created_at) values (:account, :secret, :now)
                on conflict (account_id) do nothing
                """)
                .param("account", viewer.account())
                .param("secret", Totp.newSecret())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return secret(viewer, false).map(secret -> Enrolment.of(secret, viewer));
    }

    /** Whether it is a code of the authenticator or of the paper. Each is taken once. */
    boolean takes(Viewer viewer, String typed) {
        var code = plain(typed);
        return takesAuthenticator(viewer, code, true) || takesRecovery(viewer, code);
    }

    /** Whether it is the first code of an authenticator that is being enrolled, which it is then. */
    boolean enrols(Viewer viewer, String typed) {
        var first = takesAuthenticator(viewer, plain(typed), false);
        if (first) {
            jdbc.sql("update access.second_factor set confirmed_at = :now where account_id = :account")
                    .param("now", OffsetDateTime.now(clock))
                    .param("account", viewer.account())
                    .update();
            trail.changed(viewer, "access.second-factor-enrolled", viewer.staff(), "");
        }
        return first;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
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
        return secret(viewer, confirmed)
                .map(secret -> Totp.step(secret, code, clock.instant()))
                .filter(step -> step.isPresent()
                        && jdbc.sql("""
                                update access.second_factor set last_step = :step
                                where account_id = :account and (last_step is null or last_step < :step)
                                """)
                                        .param("step", step.getAsLong())
                                        .param("account", viewer.account())
                                        .update()
                                == 1)
                .isPresent();
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

    private Optional<byte[]> secret(Viewer viewer, boolean confirmed) {
        return jdbc.sql("""
                        select secret from access.second_factor
                        where account_id = :account and (confirmed_at is not null) = :confirmed
                        """)
                .param("account", viewer.account())
                .param("confirmed", confirmed)
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }
}
