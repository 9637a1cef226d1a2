package jp.mieru.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "mieru.access.second-factor=required")
@AutoConfigureMockMvc
class SecondFactorTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UUID office;
    Visitor visitor;

    @BeforeEach
    void somebodyWorksInTheOffice() {
        office = new People(beans).employed("100016", "duties = '{SURVEY}'");
        visitor = new Visitor(mvc);
    }

    @Test
    void computesTheCodesOfTheStandard() {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void asksStaffForNone() {
        new People(beans).employed("100001");
        visitor.signIn("100001", People.PASSWORD);
        assertThat(visitor.get("/")).hasStatusOk();
    }

    @Test
    void closesEveryPageButTheOneThatAsks() {
        visitor.signIn("100016", People.PASSWORD);
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in/code");
        assertThat(visitor.get("/account/password")).hasRedirectedUrl("/sign-in/code");
        assertThat(visitor.post("/account/second-factor")).hasRedirectedUrl("/sign-in/code");
        assertThat(visitor.get("/sign-in/code")).hasStatusOk().bodyText().doesNotContain("職員 100016", "style=");
    }

    @Test
    void enrolsAtTheFirstSignInAndShowsRecoveryCodesOnce() {
        visitor.signIn("100016", People.PASSWORD);
        assertThat(visitor.get("/sign-in/code"))
                .bodyText()
                .contains("<svg", Totp.base32(secret()).substring(0, 4));
        assertThat(visitor.post("/sign-in/code", "code", "000000x")).hasStatus(422);
        var before = visitor.session();
        var shown = visitor.post("/sign-in/code", "code", code(0));
        assertThat(recoveryCodes(shown.getResponse().getContentAsByteArray())).hasSize(10);
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/")).hasStatusOk();
        assertThat(new Visitor(mvc).withCookiesOf(visitor).get("/sign-in/code")).hasRedirectedUrl("/");
    }

    @Test
    void takesACodeOnce() {
        enrolled();
        visitor.signIn("100016", People.PASSWORD);
        assertThat(visitor.post("/sign-in/code", "code", code(1))).hasRedirectedUrl("/");
        var thief = new Visitor(mvc);
        thief.signIn("100016", People.PASSWORD);
        assertThat(thief.post("/sign-in/code", "code", code(1))).hasStatus(422);
        assertThat(thief.post("/sign-in/code", "code", code(0))).hasStatus(422);
    }

    @Test
    void takesARecoveryCodeOnceInPlaceOfTheApp() {
        var codes = enrolled();
        visitor.signIn("100016", People.PASSWORD);
        assertThat(visitor.post("/sign-in/code", "code", codes.getFirst())).hasRedirectedUrl("/");
        var thief = new Visitor(mvc);
        thief.signIn("100016", People.PASSWORD);
        assertThat(thief.post("/sign-in/code", "code", codes.getFirst())).hasStatus(422);
    }

    @Test
    void goesOnToWhereThePersonWantedToGo() {
        enrolled();
        visitor.signIn("100016", People.PASSWORD);
        visitor.get("/account/password");
        assertThat(visitor.post("/sign-in/code", "code", code(1)).getResponse().getRedirectedUrl())
                .startsWith("http://localhost/account/password");
    }

    @Test
    void asksForACodeWhereAnotherTabEnrolledInBetween() {
        visitor.signIn("100016", People.PASSWORD);
        var tab = new Visitor(mvc);
        tab.signIn("100016", People.PASSWORD);
        assertThat(tab.get("/sign-in/code")).bodyText().contains("class=\"qr\"");
        visitor.get("/sign-in/code");
        visitor.post("/sign-in/code", "code", code(0));
        assertThat(tab.post("/sign-in/code", "code", code(0)))
                .as("a code is taken once")
                .hasStatus(422)
                .bodyText()
                .contains("確認コードが違うか")
                .doesNotContain("class=\"qr\"");
        assertThat(tab.get("/sign-in/code")).hasStatusOk().bodyText().doesNotContain("class=\"qr\"");
        assertThat(tab.post("/sign-in/code", "code", code(1))).hasRedirectedUrl("/");
    }

    @Test
    void enrolsOnceThoughTwoTabsSendTheCodeAtOnce() {
        var tabs = IntStream.range(0, 4).mapToObj(i -> new Visitor(mvc)).toList();
        tabs.forEach(tab -> {
            tab.signIn("100016", People.PASSWORD);
            tab.get("/sign-in/code");
        });
        var code = code(0);
        var statuses = tabs.parallelStream()
                .map(tab ->
                        tab.post("/sign-in/code", "code", code).getResponse().getStatus())
                .toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 422);
    }

    @Test
    void renewsTheRecoveryCodesForWhoShowsTheAuthenticator() {
        var before = enrolled();
        visitor.signIn("100016", People.PASSWORD);
        visitor.post("/sign-in/code", "code", code(1));
        assertThat(visitor.get("/account/second-factor"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("class=\"qr\"");
        var renewed = visitor.post("/account/second-factor", "code", before.getFirst());
        assertThat(recoveryCodes(renewed.getResponse().getContentAsByteArray()))
                .hasSize(10)
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void notesThatAGuesserHasToWait() {
        enrolled();
        visitor.signIn("100016", People.PASSWORD);
        for (var i = 0; i < 7; i++) {
            visitor.post("/sign-in/code", "code", "12345" + i);
        }
        assertThat(jdbc.sql("select actor_name from access.audit_entry where action = 'access.guesses-slowed'")
                        .query(String.class)
                        .single())
                .isEqualTo("職員 100016");
    }

    @Test
    void slowsDownWhoGuesses() {
        enrolled();
        visitor.signIn("100016", People.PASSWORD);
        for (var i = 0; i < 5; i++) {
            visitor.post("/sign-in/code", "code", "12345" + i);
        }
        assertThat(visitor.post("/sign-in/code", "code", code(1)))
                .hasStatus(422)
                .bodyText()
                .contains("試した回数が多すぎます");
    }

    @Test
    void asksWhoeverGetsSuchARoleAtTheNextPage() {
        new People(beans).employed("100001");
        visitor.signIn("100001", People.PASSWORD);
        jdbc.sql("update access.account set executive = true where staff_number = '100001'")
                .update();
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in/code");
    }

    @Test
    void startsAnewAfterAReset() {
        enrolled();
        factors.reset(office);
        visitor.signIn("100016", People.PASSWORD);
        assertThat(visitor.get("/sign-in/code")).bodyText().contains("<svg");
    }

    private java.util.List<String> enrolled() {
        var first = new Visitor(mvc, "192.0.2.50");
        first.signIn("100016", People.PASSWORD);
        first.get("/sign-in/code");
        return recoveryCodes(
                first.post("/sign-in/code", "code", code(0)).getResponse().getContentAsByteArray());
    }

    private static java.util.List<String> recoveryCodes(byte[] page) {
        return Pattern.compile("<code>([0-9A-Z-]{14})</code>")
                .matcher(new String(page, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private byte[] secret() {
        return jdbc.sql("select secret from access.second_factor where account_id = ?")
                .param(office)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private String code(int steps) {
        return Totp.code(secret(), clock.instant().plusSeconds(30L * steps));
    }
}
