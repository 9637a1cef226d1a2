package jp.mieru.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import jp.mieru.platform.jobs.RecurringWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = {"mieru.url=https://mieru.example.jp", "mieru.access.batch=2"})
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class MailLinksTest {
    private static final String NEW = "tangled lamp 7 rivers";
    private static final ServerSetup SERVER =
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(SERVER);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> String.valueOf(SERVER.getPort()));
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    UUID alice;
    Visitor administrator;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        var people = new People(beans);
        people.alone("root", "administrator");
        alice = people.employed("100001");
        administrator = new Visitor(mvc);
        administrator.signIn("root", People.PASSWORD);
    }

    @Test
    void bringALinkThatSetsAPasswordAndThatNobodyElseSees(CapturedOutput output) throws Exception {
        assertThat(administrator.get("/accounts/" + alice)).bodyText().contains("リンクをメールで送る");
        assertThat(administrator.post("/accounts/" + alice + "/link")).hasRedirectedUrl("/accounts/" + alice);
        assertThat(outbox()).contains("宛先の人だけが読めます").doesNotContain("first-password");
        deliver();
        var text = String.valueOf(MAIL.getReceivedMessages()[0].getContent());
        assertThat(text).contains("職員 100001さん", "一度だけ使えます");
        var path = path(text);
        var visitor = new Visitor(mvc);
        visitor.get(path);
        assertThat(visitor.post("/first-password", "password", NEW, "again", NEW))
                .hasRedirectedUrl("/");
        var code = path.substring(path.indexOf('=') + 1);
        assertThat(jdbc.sql("select string_agg(m::text, '') from platform.mail m")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
        assertThat(jdbc.sql("select string_agg(e::text, '') from access.audit_entry e")
                        .query(String.class)
                        .single())
                .contains("access.code-mailed")
                .doesNotContain(code);
        assertThat(output.getAll()).doesNotContain(code);
    }

    @Test
    void areWrittenInTheLanguageThatTheirReaderSignedInWith() throws Exception {
        var reader = new Visitor(mvc);
        reader.get("/sign-in?lang=en");
        reader.signIn("100001", People.PASSWORD);
        administrator.post("/accounts/" + alice + "/link");
        deliver();
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).isEqualTo("A link for setting your Mieru password");
        assertThat(String.valueOf(MAIL.getReceivedMessages()[0].getContent())).contains("It works once, until");
    }

    @Test
    void goToEverybodyWithAnAddressAndWithoutAPassword() {
        new People(beans).employed("100002");
        new People(beans).alone("100003");
        jdbc.sql("update access.account set password_hash = null where staff_number like '1000%'")
                .update();
        assertThat(administrator.post("/account-links")).hasRedirectedUrl("/accounts");
        assertThat(administrator.get("/accounts")).bodyText().contains("2人にリンクをメールで送ります");
        deliver();
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void goOnWithThoseWhoHaveNoneYet() {
        new People(beans).employed("100002");
        new People(beans).employed("100003");
        new People(beans).alone("100004");
        jdbc.sql("update access.account set password_hash = null where staff_number like '1000%'")
                .update();
        administrator.post("/account-links");
        assertThat(administrator.get("/accounts")).bodyText().contains("2人にリンクをメールで送ります", "あと1人");
        administrator.post("/account-links");
        assertThat(administrator.get("/accounts"))
                .bodyText()
                .contains("1人にリンクをメールで送ります")
                .doesNotContain("あと");
        administrator.post("/account-links");
        assertThat(administrator.get("/accounts")).bodyText().contains("メールで送れる人がいません");
        assertThat(jdbc.sql("select count(distinct recipient) from platform.mail")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void areForgottenWhenTheMailServerNeverTakesThem() {
        administrator.post("/accounts/" + alice + "/link");
        jdbc.sql("update platform.mail set attempts = 11").update();
        MAIL.stop();
        try {
            deliver();
        } finally {
            MAIL.start();
        }
        assertThat(jdbc.sql("select state || body from platform.mail")
                        .query(String.class)
                        .single())
                .isEqualTo("failed");
    }

    private String outbox() throws Exception {
        var id = jdbc.sql("select id::text from platform.mail")
                .query(String.class)
                .single();
        return administrator
                .get("/outbox/" + id)
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String path(String text) {
        var link = Pattern.compile("https://mieru\\.example\\.jp(/first-password\\?code=[0-9A-Z-]{19})")
                .matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void deliver() {
        beans.getBeansOfType(RecurringWork.class).values().stream()
                .filter(work -> work.name().equals("postman"))
                .forEach(RecurringWork::run);
    }
}
