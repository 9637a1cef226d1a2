package jp.mieru.access.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.access.password.OneTimeCodes;
import jp.mieru.platform.demo.Installation;
import jp.mieru.platform.notices.Outbox;
import jp.mieru.platform.time.JapaneseDates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends people the link with which they set a password, each in their language. */
@Service
class MailLinks {
    private final JdbcClient jdbc;
    private final Newcomers newcomers;
    private final ManageAccounts accounts;
    private final OneTimeCodes codes;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Installation installation;
    private final Clock clock;
    private final String site;

    MailLinks(
            JdbcClient jdbc,
            Newcomers newcomers,
            ManageAccounts accounts,
            OneTimeCodes codes,
            Outbox outbox,
            MessageSource messages,
            Installation installation,
            Clock clock,
            @Value("${mieru.url}") String site) {
        this.jdbc = jdbc;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.codes = codes;
        this.outbox = outbox;
        this.messages = messages;
        this.installation = installation;
        this.clock = clock;
        this.site = site;
    }

    private record Reader(UUID id, String name, String mail, String language) {}

    /** Whether there is a mail server to send them with: a link that is kept here would be anybody's to read. */
    boolean isPossible() {
        return outbox.isConnected();
    }

    /** How many got a link, and who is left. */
    record Batch(int sent, NextBatch next) {}

    @Transactional
    public Batch toNewcomers(Viewer actor, Newcomers.Wanted wanted) {
        return new Batch(to(actor, newcomers.batch(wanted)), newcomers.rest(wanted));
    }

    /** A new link to each of these accounts that is open and has an address. How many they are. */
    @Transactional
    public int to(Viewer actor, List<UUID> among) {
        var readers = isPossible() ? readers(among) : List.<Reader>of();
        var issued = accounts.issueCodes(actor, readers.stream().map(Reader::id).toList(), "access.code-mailed");
        outbox.putSecret(readers.stream()
                .map(reader -> letter(reader, Objects.requireNonNull(issued.get(reader.id()))))
                .toList());
        return readers.size();
    }

    private List<Reader> readers(List<UUID> among) {
        return jdbc.sql("""
                        select id, name, mail, language from access.account
                        where id = any (:ids) and closed_at is null and mail is not null
                        """)
                .param("ids", new SqlArrayValue("uuid", among.toArray()))
                .query((row, number) -> new Reader(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("mail"),
                        row.getString("language")))
                .list();
    }

    private Outbox.Letter letter(Reader reader, String code) {
        var language = Locale.of(reader.language());
        var until = JapaneseDates.format(LocalDate.now(clock).plusDays(codes.days()), language);
        var parts =
                new Object[] {reader.name(), site + "/first-password?code=" + code, until, installation.municipality()};
        return new Outbox.Letter(
                reader.mail(),
                messages.getMessage("access.links.mail.subject", parts, language),
                messages.getMessage("access.links.mail.body", parts, language));
    }
}
