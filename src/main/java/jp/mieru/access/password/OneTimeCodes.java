package jp.mieru.access.password;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes with which people set a password once. Only their hashes are kept; a new one makes the one before void. */
@Component
public class OneTimeCodes {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration validity;

    OneTimeCodes(JdbcClient jdbc, Clock clock, @Value("${mieru.access.link-valid-for:14d}") Duration validity) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.validity = validity;
    }

    /** Whose code it is. */
    record Owner(
            UUID account,
            @Nullable String staffNumber,
            @Nullable String mail,
            String name) {}

    /** Days that a code holds. */
    public long days() {
        return validity.toDays();
    }

    /** A code for each of these accounts, in their order. It is told now and never again. */
    @Transactional
    public Map<UUID, String> issue(Collection<UUID> accounts, @Nullable UUID issuer) {
        var codes = new LinkedHashMap<UUID, String>();
        accounts.forEach(account -> codes.put(account, OneTimeCode.random()));
        var now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "update access.one_time_code set used_at = :now where used_at is null and account_id = any (:accounts)")
                .param("now", now)
                .param("accounts", new SqlArrayValue("uuid", codes.keySet().toArray()))
                .update();
        jdbc.sql("""
                insert into access.one_time_code (hash, account_id, issued_at, issued_by, expires_at)
                select decode(hash, 'hex'), account, :now, :issuer, :expires from unnest(:hashes, :accounts) as given (hash, account)
                """)
                .param("now", now)
                .param("issuer", issuer, Types.OTHER)
                .param("expires", now.plus(validity))
                .param(
                        "hashes",
                        new SqlArrayValue(
                                "text",
                                codes.values().stream()
                                        .map(code -> HexFormat.of().formatHex(OneTimeCode.hash(code)))
                                        .toArray()))
                .param("accounts", new SqlArrayValue("uuid", codes.keySet().toArray()))
                .update();
        return codes;
    }

    /** Whose code has this hash, if it still holds; locks the code until the transaction ends, so that it is used once. */
    Optional<Owner> owner(byte[] hash) {
        return jdbc.sql("""
                        select a.id as account, a.staff_number, a.mail, a.name
                        from access.one_time_code c join access.account a on a.id = c.account_id
                        where c.hash = :hash and c.used_at is null and c.expires_at > :now and a.closed_at is null
                        for update of c
                        """)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .query(Owner.class)
                .optional();
    }
}
