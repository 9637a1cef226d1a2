package jp.mieru.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SpringBootTest(properties = {"mieru.url=https://mieru.example.jp", "mieru.mail.from=jinji@example.jp"})
class NoticesTest {
    private static final UUID HANAKO = UUID.randomUUID();
    private static final UUID JOHN = UUID.randomUUID();
    private static final List<Recipient> BOTH =
            List.of(Recipient.of(HANAKO, "hanako@example.jp"), new Recipient(JOHN, "john@example.jp", Locale.ENGLISH));

    private static final ServerSetup SERVER =
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(SERVER);

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JavaMailSenderImpl sender;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> String.valueOf(SERVER.getPort()));
    }

    private void tell() {
        notices.tell(BOTH, "access.notice.none", List.of(), "/surveys/1");
    }

    @Test
    void appearOnThePageOfEachUntilTheyAreRead() {
        tell();
        assertThat(notices.unread(HANAKO)).isEqualTo(1);
        var notice = notices.of(HANAKO, 10).getFirst();
        assertThat(notice.href()).isEqualTo("/surveys/1");
        assertThat(notices.read(notice.id(), JOHN)).isEmpty();
        assertThat(notices.read(notice.id(), HANAKO)).isPresent();
        assertThat(notices.unread(HANAKO)).isZero();
        assertThat(notices.unread(JOHN)).isEqualTo(1);
        notices.readAll(JOHN);
        assertThat(notices.unread(JOHN)).isZero();
    }

    @Test
    void leaveByMailInEachReadersLanguage() throws Exception {
        tell();
        postman.run();
        var received = MAIL.getReceivedMessagesForDomain("hanako@example.jp");
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("お知らせはありません");
        assertThat(String.valueOf(received[0].getContent())).contains("https://mieru.example.jp/surveys/1");
        assertThat(received[0].getFrom()[0]).hasToString("jinji@example.jp");
        assertThat(MAIL.getReceivedMessagesForDomain("john@example.jp")[0].getSubject())
                .isEqualTo("No notices");
        postman.run();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(outbox.latest(10, 0)).allMatch(mail -> mail.state() == Mail.State.SENT);
    }

    @Test
    void nobodyIsShownWhoGetsADiscreetMail() {
        outbox.putDiscreet(List.of("hanako@example.jp"), "件名", "本文");
        MAIL.stop();
        try {
            postman.run();
        } finally {
            MAIL.start();
        }
        assertThat(outbox.latest(10, 0))
                .allMatch(mail -> mail.isDiscreet() && "MailSendException".equals(mail.fault()));
        jdbc.sql("update platform.mail set next_try_at = now()").update();
        postman.run();
        assertThat(MAIL.getReceivedMessagesForDomain("hanako@example.jp")).hasSize(1);
        assertThat(outbox.latest(10, 0)).allMatch(mail -> mail.recipient().isEmpty());
    }

    @Test
    void areTriedAgainLaterWhenTheMailServerIsAway() {
        tell();
        MAIL.stop();
        try {
            postman.run();
            assertThat(outbox.latest(10, 0))
                    .allMatch(
                            mail -> mail.state() == Mail.State.WAITING && mail.attempts() == 1 && mail.fault() != null);
            postman.run();
            assertThat(outbox.latest(10, 0)).allMatch(mail -> mail.attempts() == 1);
        } finally {
            MAIL.start();
        }
        jdbc.sql("update platform.mail set next_try_at = now()").update();
        postman.run();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void areGivenUpAfterADayAndAHalf() {
        tell();
        jdbc.sql("update platform.mail set attempts = 11").update();
        MAIL.stop();
        try {
            postman.run();
        } finally {
            MAIL.start();
        }
        assertThat(outbox.latest(10, 0)).allMatch(mail -> mail.state() == Mail.State.FAILED);
    }

    @Test
    void oneAtTheMostIsSentTwiceIfTheProgramIsKilled() {
        outbox.put(List.of("a@example.jp", "b@example.jp", "c@example.jp"), "件名", "本文");
        var sent = new ArrayList<String>();
        var killed = postman(mail -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            sent.add(mail);
            if (sent.size() == 2) {
                throw new AssertionError("killed");
            }
        });
        assertThatExceptionOfType(AssertionError.class).isThrownBy(killed::run).withMessage("killed");
        assertThat(outbox.latest(10, 0))
                .filteredOn(mail -> mail.state() == Mail.State.SENT)
                .hasSize(1);
        var next = postman(sent::add);
        next.run();
        assertThat(sent).hasSize(3).doesNotHaveDuplicates();
        jdbc.sql("update platform.mail set next_try_at = now()").update();
        next.run();
        assertThat(sent).hasSize(4).endsWith(sent.get(1));
        assertThat(outbox.latest(10, 0)).allMatch(mail -> mail.state() == Mail.State.SENT);
    }

    @Test
    void aMailServerThatDoesNotAnswerIsNotWaitedForForEver() {
        assertThat(sender.getJavaMailProperties())
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout")
                .containsKeys("mail.smtps.connectiontimeout", "mail.smtps.timeout", "mail.smtps.writetimeout");
    }

    private Postman postman(Consumer<String> server) {
        var sender = new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage... mails) {
                for (var mail : mails) {
                    server.accept(Objects.requireNonNull(mail.getTo())[0]);
                }
            }
        };
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new Postman(outbox, beans.getBeanProvider(JavaMailSender.class), "jinji@example.jp");
    }

    @Test
    void bodiesAreTextsThatPeopleCanRead() {
        tell();
        postman.run();
        assertThat(GreenMailUtil.getWholeMessage(MAIL.getReceivedMessagesForDomain("hanako@example.jp")[0]))
                .contains("charset=UTF-8");
    }

    @Test
    void aFileGoesWithTheMailAndIsForgottenThen() throws Exception {
        var file = new Enclosure("a.ics", "text/calendar; charset=UTF-8; method=REQUEST", "SUMMARY:面談");
        notices.tell(Recipient.of(HANAKO, "hanako@example.jp"), "access.notice.none", List.of(), "/", file);
        postman.run();
        var mail = (jakarta.mail.internet.MimeMultipart) MAIL.getReceivedMessages()[0].getContent();
        var part = mail.getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo("a.ics");
        assertThat(part.getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("SUMMARY:面談");
        assertThat(jdbc.sql("select count(*) from platform.mail where enclosure is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
