package jp.mieru.access.administration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.administration.AccountQueries.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People with neither a password nor a code that still holds, a batch at a time. */
@Component
class Newcomers {
    private static final String WITHOUT_CODE = """
             and (a.mail is not null or not :byMail)
             and not exists (select from access.one_time_code c
                             where c.account_id = a.id and c.used_at is null and c.expires_at > :now
                               and c.issued_at >= :since)
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int size;

    Newcomers(JdbcClient jdbc, Clock clock, @Value("${mieru.access.batch:500}") int size) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.size = size;
    }

    /**
     * Whom to give codes to.
     *
     * @param since a code issued from then on need not be issued anew
     * @param byMail only those who have an address
     */
    record Wanted(String q, OffsetDateTime since, boolean byMail) {}

    /** What an administrator asked for: the next batch, everybody from now on, or those without a code. */
    Wanted wanted(String q, boolean again, @Nullable OffsetDateTime since, boolean byMail) {
        var first = again ? OffsetDateTime.now(clock) : OffsetDateTime.parse("2000-01-01T00:00:00Z");
        return new Wanted(q, since == null ? first : since, byMail);
    }

    /** The first of them; who asks at the same moment waits until these have their codes, so that nobody gets two. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> batch(Wanted wanted) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('access.one_time_code', 0))")
                .query(rows -> {});
        return matching("select a.id", wanted, " order by a.staff_number, a.id limit :size")
                .param("size", size)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those for whom the batch had no room. */
    NextBatch rest(Wanted wanted) {
        var left = matching("select count(*)", wanted, "").query(Long.class).single();
        return new NextBatch(wanted.q(), wanted.since(), left);
    }

    private JdbcClient.StatementSpec matching(String select, Wanted wanted, String end) {
        var search = Search.of(wanted.q(), "new");
        return jdbc.sql(select + " from access.account a" + AccountQueries.MATCHES + WITHOUT_CODE + end)
                .param("q", search.q())
                .param("state", search.state())
                .param("byMail", wanted.byMail())
                .param("since", wanted.since())
                .param("now", OffsetDateTime.now(clock));
    }
}
