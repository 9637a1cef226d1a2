package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.junit.jupiter.api.Test;
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

/** Files that are sent where none are taken, broken off, or never come to their end, to the real server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mieru.access.longest-upload=2s")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class UploadsTest {
    private static final String LINE = "\r\n";
    private static final int PATIENCE = 30_000;
    private static final String PART =
            "--x" + LINE + "Content-Disposition: form-data; name=\"roster\"; filename=\"a.csv\"" + LINE + LINE;

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @ValueSource(strings = {"/kiosk", "/sign-in", "/", "/nowhere"})
    void areNotReadWhereNoneAreTaken(String address) throws IOException {
        try (var socket = begin(address, "")) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 415");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void areNotReadFromWhoeverMayNotSendThem() throws IOException {
        try (var socket = begin("/roster-imports", "")) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 403");
            assertThat(files()).isEmpty();
        }
        new People(beans).employed("100017");
        try (var socket = begin("/roster-imports", cookie("100017"))) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 403");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void thatAreBrokenOffLeaveNothingBehind(CapturedOutput output) throws IOException {
        try (var socket = begin("/roster-imports", office())) {
            socket.shutdownOutput();
            assertThat(status(socket)).isEqualTo("HTTP/1.1 400");
        }
        assertThat(files()).isEmpty();
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void thatNeverComeToTheirEndAreEnded(CapturedOutput output) throws IOException {
        try (var socket = begin("/roster-imports", office())) {
            drip(socket);
        }
        assertThat(files()).isEmpty();
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    /** Ends when the server answers or hangs up. */
    private static void drip(Socket socket) throws IOException {
        socket.setSoTimeout(200);
        for (int i = 0; i < PATIENCE / 200; i++) {
            try {
                socket.getOutputStream().write('x');
                socket.getInputStream().read();
                return;
            } catch (SocketTimeoutException e) {
                // goes on dripping
            } catch (SocketException e) {
                return;
            }
        }
        throw new AssertionError("never ended");
    }

    /** Two megabytes of a hundred: more than is kept in memory. */
    private Socket begin(String address, String cookie) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        var head = "POST " + address + " HTTP/1.1" + LINE + "Host: localhost" + LINE + "Accept: text/html" + LINE
                + cookie + "Content-Type: multipart/form-data; boundary=x" + LINE + "Content-Length: 100000000" + LINE
                + LINE + PART;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        try {
            socket.getOutputStream().write(new byte[2 << 20]);
        } catch (SocketException e) {
            // refused already
        }
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 400".length()), StandardCharsets.UTF_8);
    }

    private String office() {
        new People(beans).employed("100016", "duties = '{PLACEMENT}'");
        return cookie("100016");
    }

    private String cookie(String name) {
        var visitor = new Visitor(mvc);
        visitor.signIn(name, People.PASSWORD);
        return "Cookie: mieru_session=" + visitor.session() + LINE;
    }

    private List<Path> files() throws IOException {
        var folder = Path.of(beans.getBean(MultipartConfigElement.class).getLocation());
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith("upload_"))
                    .toList();
        }
    }
}
