package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.mieru.StatementCounter;
import jp.mieru.platform.web.BusyPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happens when more come at once than there are places: here one place and no queue, and somebody is in it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mieru.access.requests-at-once=1", "mieru.access.requests-waiting=0"})
@AutoConfigureMockMvc
class AdmissionTest {
    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Places places;

    @Autowired
    BusyPage busy;

    @BeforeEach
    void somebodyIsIn() throws InterruptedException {
        assertThat(places.take()).isTrue();
    }

    @AfterEach
    void nobodyIsIn() {
        places.leave();
    }

    @Test
    void aReaderIsToldToWaitAndComesAgainByItself() {
        var answer = mvc.get().uri("/sign-in").exchange();
        assertThat(answer)
                .hasStatus(503)
                .bodyText()
                .contains("ただいま混み合っています", "このままお待ちください")
                .doesNotContain("まだ保存されていません");
        var seconds = String.valueOf(answer.getResponse().getHeader("Retry-After"));
        assertThat(Integer.parseInt(seconds)).isBetween(5, 15);
        assertThat(answer).hasHeader("Refresh", seconds).bodyText().contains("このままお待ちください。" + seconds + "秒");
        assertThat(answer).headers().containsHeaders("Content-Security-Policy", "X-Frame-Options");
    }

    @Test
    void thePageSpeaksTheReadersLanguage() {
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("mieru_language", "en")))
                .hasStatus(503)
                .bodyText()
                .contains("Very busy right now", "Stay on this page");
    }

    @Test
    void whoeverSentAFormIsToldThatItIsNotSaved() {
        var answer = mvc.post().uri("/sign-in").param("name", "100016").exchange();
        assertThat(answer)
                .hasStatus(503)
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("まだ保存されていません");
        assertThat(answer).headers().containsHeader("Retry-After");
    }

    @Test
    void aPartOfAPageIsAnsweredWithoutAPage() {
        assertThat(mvc.get().uri("/sign-in").header("HX-Request", "true"))
                .hasStatus(503)
                .bodyText()
                .isEmpty();
    }

    @Test
    void nothingIsAskedOfTheDatabaseForIt() {
        assertThat(StatementCounter.during(() -> mvc.get()
                        .uri("/")
                        .cookie(new Cookie("mieru_session", "MQ=="))
                        .exchange()))
                .isEmpty();
    }

    @Test
    void styleSheetsAndHealthNeedNoPlace() {
        assertThat(mvc.get().uri("/css/base.css")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
    }

    @Test
    void theNextIsServedOnceAPlaceIsFree() throws InterruptedException {
        places.leave();
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk();
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk();
        assertThat(places.take()).isTrue();
    }

    @Test
    void aRequestThatFailsGivesItsPlaceBack() throws InterruptedException {
        places.leave();
        var admission = new Admission(places, busy);
        assertThatThrownBy(() -> admission.doFilter(
                        new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                            throw new ServletException("broken");
                        }))
                .isInstanceOf(ServletException.class);
        assertThat(places.take()).isTrue();
    }

    @Test
    void whoeverSendsSlowlyIsNotInYet() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write(
                    socket,
                    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=");
            socket.setSoTimeout(500);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            write(socket, "100016");
            socket.setSoTimeout(30_000);
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 503");
        }
    }

    @Test
    void theQueueIsServedInItsOrderAndHasAnEnd() throws InterruptedException {
        var queue = new Places(1, 1, Duration.ofMinutes(1));
        assertThat(queue.take()).isTrue();
        var second = waiting(queue);
        assertThat(queue.take()).as("the queue is full").isFalse();
        queue.leave();
        second.join();
        assertThat(new Places(0, 1, Duration.ZERO).take())
                .as("waited long enough")
                .isFalse();
    }

    @Test
    void nobodyPassesThoseWhoWait() throws InterruptedException {
        var queue = new Places(1, 1, Duration.ofSeconds(5));
        for (int round = 0; round < 3; round++) {
            assertThat(queue.take()).isTrue();
            var first = waiting(queue);
            queue.leave();
            assertThat(queue.take()).as("the place is that of whoever waits").isFalse();
            first.join();
            queue.leave();
        }
    }

    private static Thread waiting(Places queue) {
        var thread = new Thread(() -> {
            try {
                assertThat(queue.take()).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
