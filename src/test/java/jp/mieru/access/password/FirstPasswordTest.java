package jp.mieru.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class FirstPasswordTest {
    private static final String NEW = "tangled lamp 7 rivers";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    JdbcClient jdbc;

    UUID account;
    Visitor visitor;

    @BeforeEach
    void somebodyIsEmployed() {
        account = new People(beans).employed("100001");
        visitor = new Visitor(mvc);
    }

    @Test
    void exchangesACodeForAPasswordOnceAndSignsIn() {
        var code = code();
        assertThat(set(code, NEW)).hasRedirectedUrl("/");
        assertThat(visitor.get("/")).hasStatusOk();
        assertThat(new Visitor(mvc).signIn("100001", NEW)).hasRedirectedUrl("/");
        assertThat(set(code, "another tangled lamp")).hasStatus(422).bodyText().contains("すでに使われています");
    }

    @Test
    void takesTheCodeOfALinkOutOfTheAddressAtOnceAndUsesNothingUp() {
        var code = code();
        assertThat(visitor.get("/first-password?code=" + code))
                .hasRedirectedUrl("/first-password")
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(visitor.get("/first-password"))
                .hasStatusOk()
                .bodyText()
                .contains("リンクのコードを受け取りました")
                .doesNotContain(code, "name=\"code\"");
        assertThat(kept()).doesNotContain(code, code.replace("-", ""));
        assertThat(new Visitor(mvc).get("/first-password")).bodyText().contains("name=\"code\"");
        assertThat(follow(visitor, "short")).hasStatus(422).bodyText().contains("12文字以上にしてください");
        assertThat(follow(visitor, NEW)).hasRedirectedUrl("/");
        assertThat(visitor.get("/first-password")).bodyText().contains("name=\"code\"");
    }

    @Test
    void asksForTheCodeWhereTheLinksOneIsUsedOrExpiredOrNotWanted() {
        var code = code();
        set(code, NEW);
        var late = new Visitor(mvc);
        late.get("/first-password?code=" + code);
        assertThat(follow(late, NEW)).hasStatus(422).bodyText().contains("すでに使われています", "name=\"code\"");
        late.get("/first-password?code=" + code);
        late.get("/first-password?code=");
        assertThat(late.get("/first-password")).bodyText().contains("name=\"code\"");
        late.get("/first-password?code=" + code());
        jdbc.sql("update access.one_time_code set expires_at = now() - interval '1 second'")
                .update();
        assertThat(follow(late, NEW)).hasStatus(422).bodyText().contains("期限が切れたか");
    }

    @Test
    void letsOneOfTwoIn() {
        var code = code();
        var visitors = IntStream.range(0, 4).mapToObj(i -> new Visitor(mvc)).toList();
        visitors.forEach(each -> each.get("/first-password?code=" + code));
        var statuses = visitors.parallelStream()
                .map(each -> follow(each, NEW).getResponse().getStatus())
                .toList();
        assertThat(statuses).containsOnlyOnce(302).containsOnly(302, 422);
    }

    @Test
    void readsACodeAsPeopleTypeIt() {
        assertThat(set(
                        code().toLowerCase(java.util.Locale.ROOT)
                                .replace("-", " ")
                                .replace('0', 'o'),
                        NEW))
                .hasRedirectedUrl("/");
    }

    @Test
    void refusesACodeThatHasExpired() {
        var code = code();
        jdbc.sql("update access.one_time_code set expires_at = now() - interval '1 second'")
                .update();
        assertThat(set(code, NEW)).hasStatus(422);
    }

    @Test
    void refusesTheCodeBeforeTheLast() {
        var first = code();
        code();
        assertThat(set(first, NEW)).hasStatus(422);
    }

    @Test
    void keepsTheCodeWhereThePasswordIsRefused() {
        var code = code();
        assertThat(set(code, "short")).hasStatus(422).bodyText().contains("12文字以上にしてください");
        assertThat(visitor.post("/first-password", "code", code, "password", NEW, "again", "x"))
                .hasStatus(422);
        assertThat(set(code, NEW)).hasRedirectedUrl("/");
    }

    @Test
    void refusesEmptyForms() {
        assertThat(visitor.post("/first-password")).hasStatus(422);
    }

    @Test
    void endsTheSessionsOfWhoeverKnewTheOldPassword() {
        var other = new Visitor(mvc);
        other.signIn("100001", People.PASSWORD);
        set(code(), NEW);
        assertThat(other.get("/")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void keepsNoCodeThatCouldBeReadFromTheDatabase() {
        var code = code();
        assertThat(jdbc.sql("select one_time_code::text from access.one_time_code")
                        .query(String.class)
                        .single())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""));
    }

    @Test
    void changesThePasswordForWhoKnowsTheOldOneAndSignsOutOthers() {
        var other = new Visitor(mvc);
        other.signIn("100001", People.PASSWORD);
        visitor.signIn("100001", People.PASSWORD);
        assertThat(visitor.post("/account/password", "current", "wrong", "password", NEW, "again", NEW))
                .hasStatus(422)
                .bodyText()
                .contains("今のパスワードが違います");
        assertThat(visitor.post("/account/password", "current", People.PASSWORD, "password", NEW, "again", NEW))
                .hasRedirectedUrl("/account");
        assertThat(visitor.get("/")).hasStatusOk();
        assertThat(other.get("/")).hasRedirectedUrl("/sign-in");
        assertThat(new Visitor(mvc).signIn("100001", NEW)).hasRedirectedUrl("/");
    }

    private static MvcTestResult follow(Visitor visitor, String password) {
        return visitor.post("/first-password", "password", password, "again", password);
    }

    private String kept() {
        return jdbc.sql("select coalesce(string_agg(encode(attribute_bytes, 'escape'), ' '), '') "
                        + "from access.spring_session_attributes")
                .query(String.class)
                .single();
    }

    private String code() {
        return Objects.requireNonNull(codes.issue(List.of(account), null).get(account));
    }

    private MvcTestResult set(String code, String password) {
        return visitor.post("/first-password", "code", code, "password", password, "again", password);
    }
}
