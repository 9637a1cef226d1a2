package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.mieru.access.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a real provider, which runs as an application of its own beside the test. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mieru.access.oidc.client-id=mieru",
            "mieru.access.oidc.client-secret=secret",
            "mieru.access.oidc.claim=sub",
            "mieru.access.oidc.name=共通認証",
            "mieru.access.oidc.scopes=openid"
        })
class OidcSignInTest {
    private static final Provider PROVIDER = Provider.start();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    HttpClient browser;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("mieru.access.oidc.issuer", PROVIDER::issuer);
    }

    @BeforeEach
    void somebodyIsEmployed() {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        new People(beans).employed("100001");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void opensTheAccountOfWhomTheProviderVouchesFor() throws Exception {
        assertThat(get("/sign-in").body()).contains("共通認証でサインイン");
        var home = signInAtProvider("100001");
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).contains("職員 100001");
        assertThat(get("/account").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from access.audit_entry where action = 'access.signed-in'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void tellsSomebodyWhomTheProviderKnowsButWeDoNot() throws Exception {
        var page = signInAtProvider("200002");
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("登録がありません");
    }

    private HttpResponse<String> signInAtProvider(String name) throws IOException, InterruptedException {
        var form = get("/oauth2/authorization/mieru");
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).as(form.uri() + " " + form.statusCode()).isTrue();
        var sent =
                "username=" + name + "&password=x&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(form.uri())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(sent))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
