package jp.mieru.access.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Duty;
import jp.mieru.platform.text.Normal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads accounts for the administrator's pages. */
@Component
class AccountQueries {
    private static final String COLUMNS = """
            select a.id, a.staff_number, a.mail, a.name, a.staff_id is not null as of_staff, a.duties, a.executive,
                   a.administrator, a.password_hash is not null as has_password,
                   exists (select from access.second_factor f
                           where f.account_id = a.id and f.confirmed_at is not null) as has_second_factor,
                   a.closed_because, a.last_signed_in_at, a.version
            from access.account a
            """;
    static final String MATCHES = """
             where (:q = '' or a.staff_number like :q || '%' or a.name ilike '%' || :q || '%' or a.mail like :q || '%')
               and case :state when 'new' then a.password_hash is null and a.closed_at is null
                               when 'roles' then a.duties <> '{}' or a.executive or a.administrator
                               when 'closed' then a.closed_at is not null
                               else true end
            """;
    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param q beginning of a number or address, or part of a name
     * @param state new (no password yet), roles, closed, or anything else for all
     */
    record Search(String q, String state) {
        static Search of(String q, String state) {
            var code = Normal.code(q).toLowerCase(Locale.ROOT);
            return new Search(code.replaceAll("([%_\\\\])", "\\\\$1"), state);
        }
    }

    long count(Search search) {
        return matching("select count(*) from access.account a" + MATCHES, search)
                .query(Long.class)
                .single();
    }

    List<AccountRow> page(Search search, long offset, int size) {
        return matching(COLUMNS + MATCHES + " order by a.staff_number, a.id limit :size offset :offset", search)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> account(row))
                .list();
    }

    /** The account with this id; a page of one that is not there is not found. */
    AccountRow found(UUID id) {
        return jdbc.sql(COLUMNS + " where a.id = :id")
                .param("id", id)
                .query((row, number) -> account(row))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Name and number of an account. */
    record Named(UUID id, String name, String staffNumber) {}

    Map<UUID, Named> named(Collection<UUID> ids) {
        return jdbc
                .sql(
                        "select id, name, coalesce(staff_number, mail, '') as number from access.account where id = any (:ids)")
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .query((row, number) ->
                        new Named(row.getObject("id", UUID.class), row.getString("name"), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, named -> named));
    }

    private JdbcClient.StatementSpec matching(String sql, Search search) {
        return jdbc.sql(sql).param("q", search.q()).param("state", search.state());
    }

    private static AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("staff_number"),
                row.getString("mail"),
                row.getString("name"),
                row.getBoolean("of_staff"),
                Arrays.stream((String[]) row.getArray("duties").getArray())
                        .map(Duty::valueOf)
                        .toList(),
                row.getBoolean("executive"),
                row.getBoolean("administrator"),
                row.getBoolean("has_password"),
                row.getBoolean("has_second_factor"),
                row.getString("closed_because"),
                row.getObject("last_signed_in_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
