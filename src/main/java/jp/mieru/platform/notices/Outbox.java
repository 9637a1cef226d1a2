package jp.mieru.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail on its way out. Without a mail server it is kept, so that the administrator can show it. */
@Service
public class Outbox {
    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> sender;

    Outbox(JdbcClient jdbc, ObjectProvider<JavaMailSender> sender) {
        this.jdbc = jdbc;
        this.sender = sender;
    }

    /** Whether a mail server is configured. */
    public boolean isConnected() {
        return sender.getIfAvailable() != null;
    }

    /** Writes the same mail to each of these addresses; part of the caller's transaction. */
    @Transactional
    public void put(Collection<String> addresses, String subject, String body) {
        put(addresses, subject, body, null);
    }

    /** The same with a file, which is forgotten once the mail is sent or given up; without a mail server it is not kept. */
    @Transactional
    public void put(Collection<String> addresses, String subject, String body, @Nullable Enclosure enclosure) {
        var file = isConnected() ? enclosure : null;
        jdbc.sql("""
                        insert into platform.mail
                            (recipient, subject, body, state, enclosure_name, enclosure_type, enclosure)
                        select address, :subject, :body, :state, :name, :type, :file from unnest(:addresses) address
                        """)
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.type())
                .param("file", file == null ? null : file.text())
                .param("addresses", addresses.toArray(String[]::new))
                .param("subject", subject)
                .param("body", body)
                .param("state", isConnected() ? "waiting" : "kept")
                .update();
    }

    /**
     * A mail to one person.
     *
     * @param address of the recipient
     */
    public record Letter(String address, String subject, String body) {}

    /** Mails that nobody but their recipients may read; part of the caller's transaction. They wait for a mail server. */
    @Transactional
    public void putSecret(List<Letter> letters) {
        jdbc.sql("""
                        insert into platform.mail (recipient, subject, body, state, secret)
                        select *, 'waiting', true from unnest(:addresses, :subjects, :bodies)
                        """)
                .param("addresses", letters.stream().map(Letter::address).toArray(String[]::new))
                .param("subjects", letters.stream().map(Letter::subject).toArray(String[]::new))
                .param("bodies", letters.stream().map(Letter::body).toArray(String[]::new))
                .update();
    }

    /**
     * Writes the same mail to each of these addresses, and shows nobody who they are; part of the caller's transaction.
     * Without a mail server it is not written, for nobody could look at it.
     */
    @Transactional
    public void putDiscreet(Collection<String> addresses, String subject, String body) {
        if (isConnected() && !addresses.isEmpty()) {
            jdbc.sql("""
                            insert into platform.mail (recipient, subject, body, state, discreet)
                            select address, :subject, :body, 'waiting', true from unnest(:addresses) address
                            """)
                    .param("addresses", addresses.toArray(String[]::new))
                    .param("subject", subject)
                    .param("body", body)
                    .update();
        }
    }

    /** How many mails there are. */
    public long count() {
        return jdbc.sql("select count(*) from platform.mail").query(Long.class).single();
    }

    /** Mails, the latest first. */
    public List<Mail> latest(int limit, long offset) {
        return jdbc.sql("select * from platform.mail order by written_at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> mail(row))
                .list();
    }

    /** One mail. */
    public Optional<Mail> find(UUID id) {
        return jdbc.sql("select * from platform.mail where id = :id")
                .param("id", id)
                .query((row, number) -> mail(row))
                .optional();
    }

    /**
     * The next mail whose time has come, taken for ten minutes. If whoever took it dies before saying what became of it,
     * it is sent once more after that.
     */
    Optional<Mail> claim() {
        return jdbc.sql("""
                        update platform.mail set next_try_at = now() + interval '10 minutes'
                        where id = (select id from platform.mail where state = 'waiting' and next_try_at <= now()
                                    order by next_try_at limit 1 for update skip locked)
                        returning *
                        """).query((row, number) -> mail(row)).optional();
    }

    void sent(UUID id) {
        jdbc.sql("""
                        update platform.mail set state = 'sent', sent_at = now(), attempts = attempts + 1, fault = null,
                               enclosure = null,
                               body = case when secret then '' else body end,
                               recipient = case when discreet then '' else recipient end
                        where id = :id
                        """).param("id", id).update();
    }

    void refused(UUID id, String fault, @Nullable Duration pause) {
        jdbc.sql("""
                        update platform.mail set attempts = attempts + 1, fault = :fault,
                               state = case when :seconds < 0 then 'failed' else 'waiting' end,
                               enclosure = case when :seconds >= 0 then enclosure end,
                               body = case when secret and :seconds < 0 then '' else body end,
                               recipient = case when discreet and :seconds < 0 then '' else recipient end,
                               next_try_at = now() + make_interval(secs => greatest(:seconds, 0))
                        where id = :id
                        """)
                .param("seconds", pause == null ? -1 : pause.toSeconds())
                .param("fault", fault)
                .param("id", id)
                .update();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("secret"),
                row.getBoolean("discreet"),
                Mail.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("fault"),
                enclosure(row));
    }

    private static @Nullable Enclosure enclosure(ResultSet row) throws SQLException {
        var text = row.getString("enclosure");
        return text == null
                ? null
                : new Enclosure(row.getString("enclosure_name"), row.getString("enclosure_type"), text);
    }
}
