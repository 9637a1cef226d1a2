package jp.mieru.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

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
    void bodiesAreTextsThatPeopleCanRead() {
        tell();
        postman.run();
        assertThat(GreenMailUtil.getWholeMessage(MAIL.getReceivedMessagesForDomain("hanako@example.jp")[0]))
                .contains("charset=UTF-8");
    }
}
