package jp.mieru.access.throttle;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts attempts in the database, so that every node knows. An attempt counts as failed until it is said to have
 * succeeded, so that many at the same moment do not slip through; one refused here does not lengthen the wait.
 */
@Component
public class Throttle {
    private static final int NETWORK_OF_IPV6 = 8;
    private static final Duration KEPT = Duration.ofDays(1);
    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes an attempt, which must not be made if it is refused. Attempts at the same moment may arrive in another order
     * than their times: only a wait refuses one, never one that came before.
     */
    public Attempt attempt(String key, Limit limit) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        insert into access.throttle as t (key, failures, last_at, blocked_until) values (:key, 1, :now, :now)
                        on conflict (key) do update
                        set (failures, last_at, blocked_until) = (
                            select f, :now, :now + make_interval(secs =>
                                least(:longest, power(2, least(greatest(ceil(f) - :free, 0), 20)) - 1))
                            from (select 1 + greatest(0, t.failures - extract(epoch from :now - t.last_at) / :fade)) as x (f))
                        where t.blocked_until <= greatest(:now, t.last_at)
                        returning new.blocked_until, ceil(old.failures) <= :free and ceil(new.failures) > :free as first
                        """)
                .param("key", key)
                .param("now", now)
                .param("free", limit.free())
                .param("fade", (double) limit.fade().toSeconds())
                .param("longest", (double) limit.longest().toSeconds())
                .query((row, number) -> new Attempt(
                        key,
                        Duration.ZERO,
                        row.getObject("blocked_until", OffsetDateTime.class),
                        row.getBoolean("first")))
                .optional()
                .orElseGet(() -> refused(key, now));
    }

    /** The attempt was no failure: the key starts anew. */
    public void succeeded(String key) {
        jdbc.sql("delete from access.throttle where key = :key or last_at < :old")
                .param("key", key)
                .param("old", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    /** The attempt was no failure. Earlier ones of the key still count, and a wait that another began goes on. */
    public void takeBack(Attempt attempt) {
        jdbc.sql("""
                update access.throttle
                set failures = greatest(0, failures - 1),
                    blocked_until = case when blocked_until = :until then last_at else blocked_until end
                where key = :key
                """)
                .param("until", attempt.until())
                .param("key", attempt.key())
                .update();
    }

    private Attempt refused(String key, OffsetDateTime now) {
        var until = jdbc.sql("select blocked_until from access.throttle where key = :key")
                .param("key", key)
                .query((row, number) -> row.getObject("blocked_until", OffsetDateTime.class))
                .optional()
                .filter(end -> end.isAfter(now))
                .orElse(now.plusSeconds(1));
        return new Attempt(key, Duration.between(now, until), until, false);
    }

    /** An address as one source: an IPv6 network has more addresses than anybody could count. */
    public static String source(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK_OF_IPV6
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_OF_IPV6))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
