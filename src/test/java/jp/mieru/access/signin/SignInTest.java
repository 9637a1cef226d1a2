package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

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

@SpringBootTest
@AutoConfigureMockMvc
class SignInTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @BeforeEach
    void somebodyIsEmployed() {
        visitor = new Visitor(mvc);
        new People(beans).employed("100001");
    }

    @Test
    void takesTheStaffNumberOrTheMailAddressInWideOrNarrowLetters() {
        assertThat(visitor.signIn("100001", People.PASSWORD)).hasRedirectedUrl("/");
        assertThat(new Visitor(mvc).signIn("１００００１", People.PASSWORD)).hasRedirectedUrl("/");
        assertThat(new Visitor(mvc).signIn("100001@CITY.example.jp", "青い　空と　白い　雲　４２"))
                .hasRedirectedUrl("/");
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfSomebodyUnknown() {
        assertThat(visitor.signIn("100001", "wrong")).hasRedirectedUrl("/sign-in?failed");
        assertThat(visitor.signIn("999999", "wrong")).hasRedirectedUrl("/sign-in?failed");
        jdbc.sql("update access.account set closed_at = now(), closed_because = 'left'")
                .update();
        assertThat(visitor.signIn("100001", People.PASSWORD)).hasRedirectedUrl("/sign-in?failed");
    }

    @Test
    void takesAnotherSessionIdAtSignIn() {
        visitor.get("/sign-in");
        var before = visitor.session();
        visitor.signIn("100001", People.PASSWORD);
        assertThat(visitor.session()).isNotBlank().isNotEqualTo(before);
        assertThat(before).isNotBlank();
    }

    @Test
    void goesOnToWhereThePersonWantedToGo() {
        assertThat(visitor.get("/account/password")).hasRedirectedUrl("/sign-in");
        assertThat(visitor.signIn("100001", People.PASSWORD).getResponse().getRedirectedUrl())
                .startsWith("http://localhost/account/password");
    }

    @Test
    void makesAGuesserWaitAndNobodyElse() {
        for (var i = 0; i < 5; i++) {
            assertThat(visitor.signIn("100001", "guess " + i)).hasRedirectedUrl("/sign-in?failed");
        }
        assertThat(visitor.signIn("100001", People.PASSWORD).getResponse().getRedirectedUrl())
                .startsWith("/sign-in?wait=");
        assertThat(new Visitor(mvc, "192.0.2.99").signIn("100001", People.PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void makesAGuesserOfANameThatDoesNotExistWaitAsLong() {
        for (var i = 0; i < 5; i++) {
            assertThat(visitor.signIn("nobody", "guess " + i)).hasRedirectedUrl("/sign-in?failed");
        }
        assertThat(visitor.signIn("nobody", "guess").getResponse().getRedirectedUrl())
                .startsWith("/sign-in?wait=");
    }

    @Test
    void refusesAFormFromElsewhere() {
        assertThat(mvc.post().uri("/sign-in").param("name", "100001").param("password", People.PASSWORD))
                .hasStatus(403);
    }

    @Test
    void endsASessionWhereItsOwnerLeaves() {
        visitor.signIn("100001", People.PASSWORD);
        assertThat(visitor.get("/")).hasStatusOk();
        jdbc.sql("update access.account set closed_at = now(), closed_because = 'left'")
                .update();
        assertThat(visitor.get("/").getResponse().getStatus()).isIn(302, 403);
    }

    @Test
    void saysWhatBrowsersMayDo() {
        visitor.signIn("100001", People.PASSWORD);
        var page = visitor.get("/");
        assertThat(page).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getResponse().getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void keepsTheCookieFromScriptsAndOverHttpsFromEverybodyElse() {
        var plain = visitor.signIn("100001", People.PASSWORD).getResponse().getHeaders("Set-Cookie");
        assertThat(plain)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsAnyOf("SameSite=Lax", "SameSite=Strict")
                        .contains("HttpOnly", "Path=/")
                        .doesNotContain("Domain"));
        assertThat(plain).anyMatch(cookie -> cookie.startsWith("mieru_session="));
        assertThat(plain).anyMatch(cookie -> cookie.startsWith("mieru_device="));
        var secure = mvc.get().uri("/sign-in").secure(true).exchange().getResponse();
        assertThat(String.valueOf(secure.getHeader("Set-Cookie")))
                .startsWith("__Host-mieru_session=")
                .contains("Secure");
        assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void notesThatAGuesserHasToWaitOnceAndWhoseAccountItWas() {
        for (var i = 0; i < 7; i++) {
            visitor.signIn("100001@CITY.example.jp", "guess " + i);
            visitor.signIn("My secret, typed in the wrong field", "guess " + i);
        }
        assertThat(jdbc.sql("""
                        select coalesce(actor_name, '-') || ' ' || source || ' ' || what || ' ' || (whose is not null)
                        from access.audit_entry where action = 'access.guesses-slowed' order by seq
                        """).query(String.class).list())
                .containsExactly("- 192.0.2.1 100001 true", "- 192.0.2.1  false");
    }

    @Test
    void notesEachSignIn() {
        visitor.signIn("100001", People.PASSWORD);
        assertThat(jdbc.sql("select source from access.audit_entry where action = 'access.signed-in'")
                        .query(String.class)
                        .single())
                .isEqualTo("192.0.2.1");
    }
}
