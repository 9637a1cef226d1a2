package jp.mieru.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.MieruApplication;
import jp.mieru.TestDatabase;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two nodes on one database: whoever signed in at the first goes on at the second. */
@SpringBootTest
@AutoConfigureMockMvc
class SecondNodeTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Test
    void takesOverTheSessionsOfTheFirst() throws Exception {
        new People(beans).employed("100001");
        var visitor = new Visitor(mvc);
        visitor.signIn("100001", People.PASSWORD);
        try (var second = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .run("--server.port=0")) {
            assertThat(home(second, visitor.session())).isEqualTo(200);
            var session = visitor.session();
            visitor.post("/sign-out");
            assertThat(home(second, session)).isEqualTo(302);
        }
    }

    private static int home(ApplicationContext node, String session) throws Exception {
        var server = java.util.Objects.requireNonNull(((ServletWebServerApplicationContext) node).getWebServer());
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(
                                            java.net.URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                                    .header("Cookie", "mieru_session=" + session)
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
