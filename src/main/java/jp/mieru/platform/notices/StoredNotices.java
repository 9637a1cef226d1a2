package jp.mieru.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.platform.demo.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notices in the database. */
@Service
class StoredNotices implements Notices {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Installation installation;
    private final Clock clock;
    private final String site;

    StoredNotices(
            JdbcClient jdbc,
            Outbox outbox,
            MessageSource messages,
            Installation installation,
            Clock clock,
            @Value("${mieru.url}") String site) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.messages = messages;
        this.installation = installation;
        this.clock = clock;
        this.site = site;
    }

    @Override
    @Transactional
    public void tell(Collection<Recipient> people, String key, List<Object> arguments, String href) {
        note(people, key, arguments, href);
        people.stream()
                .filter(person -> person.mail() != null)
                .collect(Collectors.groupingBy(
                        Recipient::language,
                        Collectors.mapping(person -> Objects.requireNonNull(person.mail()), Collectors.toList())))
                .forEach((language, addresses) -> mail(addresses, language, key, arguments, href, null));
    }

    @Override
    @Transactional
    public void tell(Recipient person, String key, List<Object> arguments, String href, Enclosure enclosure) {
        note(List.of(person), key, arguments, href);
        if (person.mail() != null) {
            mail(List.of(person.mail()), person.language(), key, arguments, href, enclosure);
        }
    }

    private void note(Collection<Recipient> people, String key, List<Object> arguments, String href) {
        jdbc.sql("""
                        insert into platform.notice (account_id, message_key, message_arguments, href, told_at)
                        select account, :key, :arguments::jsonb, :href, :now from unnest(:accounts) account
                        """)
                .param("accounts", people.stream().map(Recipient::account).toArray(UUID[]::new))
                .param("key", key)
                .param("arguments", JSON.writeValueAsString(arguments))
                .param("href", href)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void mail(
            List<String> addresses,
            Locale language,
            String key,
            List<Object> arguments,
            String href,
            @Nullable Enclosure enclosure) {
        var sentence = messages.getMessage(key, arguments.toArray(), language);
        var name = installation.municipality();
        var body =
                messages.getMessage("platform.notice.mail.body", new Object[] {sentence, site + href, name}, language);
        outbox.put(addresses, sentence, body, enclosure);
    }

    @Override
    public List<Notice> of(UUID account, int limit) {
        return jdbc.sql("""
                        select * from platform.notice where account_id = :account
                        order by told_at desc, id desc limit :limit
                        """)
                .param("account", account)
                .param("limit", limit)
                .query((row, number) -> notice(row))
                .list();
    }

    @Override
    public int unread(UUID account) {
        return jdbc.sql("select count(*) from platform.notice where account_id = :account and read_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Notice> read(UUID id, UUID account) {
        return jdbc.sql("""
                        update platform.notice set read_at = coalesce(read_at, now())
                        where id = :id and account_id = :account returning *
                        """)
                .param("id", id)
                .param("account", account)
                .query((row, number) -> notice(row))
                .optional();
    }

    @Override
    public void readAll(UUID account) {
        jdbc.sql("update platform.notice set read_at = now() where account_id = :account and read_at is null")
                .param("account", account)
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("message_key"),
                List.of(JSON.readValue(row.getString("message_arguments"), Object[].class)),
                row.getString("href"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
