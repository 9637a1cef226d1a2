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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a proxy says of who asks counts only where the operator says that there is a proxy, and which. */
class BehindAProxyTest {
    private static final String TRUSTED = "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1";

    abstract static class Server {
        @LocalServerPort
        int port;

        @Autowired
        ApplicationContext beans;

        @Autowired
        JdbcClient jdbc;

        /** Signs in over the wire with an X-Forwarded-For header; from where the audit trail says it was. */
        String sourceOfASignIn(String forwarded) throws IOException, InterruptedException {
            new People(beans).employed("100001");
            try (var client =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                var page = send(client, request(forwarded).GET());
                var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
                assertThat(token.find()).isTrue();
                var form = "name=100001&_csrf=" + encoded(token.group(1)) + "&password=" + encoded(People.PASSWORD);
                var answer = send(client, request(forwarded).POST(HttpRequest.BodyPublishers.ofString(form)));
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
            }
            return jdbc.sql("select source from access.audit_entry where action = 'access.signed-in'")
                    .query(String.class)
                    .single();
        }

        private HttpRequest.Builder request(String forwarded) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                    .header("X-Forwarded-For", forwarded)
                    .header("Content-Type", "application/x-www-form-urlencoded");
        }

        private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
                throws IOException, InterruptedException {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @org.junit.jupiter.api.Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"server.forward-headers-strategy=native", TRUSTED})
    class WhereTheOperatorNamesIt extends Server {
        @Test
        void theTrailKnowsTheAddressThatTheProxySawAndNotWhatTheClientClaims() throws Exception {
            assertThat(sourceOfASignIn("203.0.113.9, 10.1.2.3")).isEqualTo("10.1.2.3");
        }
    }

    @org.junit.jupiter.api.Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    class WhereNobodyNamesOne extends Server {
        @Test
        void theTrailBelievesNoHeader() throws Exception {
            assertThat(sourceOfASignIn("203.0.113.9")).isEqualTo("127.0.0.1");
        }
    }
}
