package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Requests that no browser sends, byte by byte to the real server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestTest {
    private static final String LINE = "\r\n";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in;x=1",
                "GET /sign-in//",
                "GET /a%0Ab",
                "GET /%25%32%66",
                "GET /a%3Bb",
                "TRACK /sign-in",
                "GET /sign-in?wait=%00",
                "GET /sign-in?lang=%00",
                "GET /sign-in?wait=%zz",
                "GET /nowhere?q=%zz"
            })
    void isRefusedWithAPageThatCanBeReadAndWithTheHeadersOfEveryPage(String request, CapturedOutput output)
            throws IOException {
        var answer = send(request + " HTTP/1.1" + LINE, "");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("次にできること");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"a\0b.csv\"",
                "filename=\"a\nb.csv\"",
                "filename*=UTF-8''a%00b.csv",
                "filename*=UTF-8''a%0Ab.csv"
            })
    void uploadsWithAnImpossibleNameAreToldSoAndLeaveNoTrace(String name, CapturedOutput output) throws IOException {
        new People(beans).employed("100016", "duties = '{PLACEMENT}'");
        var office = new Visitor(mvc);
        office.signIn("100016", People.PASSWORD);
        var answer = upload(office.session(), name);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("ファイル名に使えない文字", "Content-Security-Policy: default-src 'none'");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%2e%2e/etc/passwd", "GET /a%00b", "GET /../x", "GET /a%2fb"})
    void thatTheServerItselfRefusesHasTheHeadersTooAndTellsNothingOfTheServer(String request, CapturedOutput output)
            throws IOException {
        var answer = send(request + " HTTP/1.1" + LINE, "");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsOnlyOnce("Content-Security-Policy: default-src 'none'")
                .containsOnlyOnce("X-Content-Type-Options: nosniff")
                .doesNotContain("Tomcat", "\tat ", "Exception");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    private String upload(String session, String name) throws IOException {
        var cookie = "Cookie: mieru_session=" + session + LINE;
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(send("GET /roster-imports/new HTTP/1.1" + LINE + cookie, ""));
        assertThat(token.find()).isTrue();
        var body = "--x" + LINE + "Content-Disposition: form-data; name=\"_csrf\"" + LINE + LINE + token.group(1) + LINE
                + "--x" + LINE + "Content-Disposition: form-data; name=\"roster\"; " + name + LINE + LINE + "職員番号"
                + LINE
                + "--x--" + LINE;
        return send(
                "POST /roster-imports HTTP/1.1" + LINE + cookie + "Content-Type: multipart/form-data; boundary=x"
                        + LINE,
                body);
    }

    private String send(String head, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var all = head + "Host: localhost" + LINE + "Accept: text/html" + LINE + "Connection: close" + LINE
                    + (bytes.length == 0 ? "" : "Content-Length: " + bytes.length + LINE) + LINE;
            socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
