package jp.mieru.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent in place of a sheet is refused with a word, and nothing of it is stored, whatever the mode. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@NullUnmarked
class BadAnswersTest {
    private static final List<String> STORED =
            List.of("ballot_box", "urn", "turnout", "personal_answer", "response", "free_text", "participation");
    private static final int HUGE = 100_000_000;
    private static final int CHUNK = 1_000_000;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    java.time.Clock clock;

    private Town town;
    private String person;

    @BeforeEach
    void somebodyIsThere() {
        town = new Town(12, 12);
        person = town.city.account(town.person(0, 0));
    }

    private RoundId planned(RoundMode mode, Set<jp.mieru.organization.UnitId> scope) {
        var today = java.time.LocalDate.now(clock);
        var plan = new RoundPlan("調査" + scope.size(), Town.questionnaire(), today, today.plusDays(7), scope, mode);
        return planRound.plan(plan, null).orElseThrow();
    }

    private RoundId opened(RoundMode mode) {
        RoundId round = planned(mode, Set.of());
        openRound.open(round, java.time.LocalDate.now(clock), null);
        return round;
    }

    @ParameterizedTest
    @EnumSource(value = RoundMode.class, names = "GATHERED", mode = EnumSource.Mode.EXCLUDE)
    void answersOutsideTheScaleAreSaid(RoundMode mode) {
        RoundId round = opened(mode);
        for (String answer : List.of("0", "6", "4.5", "-1", "1e0", "４", "NaN", "null", "4; drop table survey.round")) {
            assertThat(send(round, "q0", answer))
                    .as(answer)
                    .hasStatus(422)
                    .bodyText()
                    .contains("選択肢から選んでください");
        }
        for (String number : List.of("NaN", "Infinity", "1e400", "1,2", "9".repeat(60))) {
            assertThat(send(round, "q0", "4", "q2", number))
                    .as(number)
                    .hasStatus(422)
                    .bodyText()
                    .contains("数で答えてください");
        }
        assertThat(send(round, "q0", "4", "q4", "あ".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("2,000字");
        nothingIsStored();
    }

    @ParameterizedTest
    @EnumSource(value = RoundMode.class, names = "GATHERED", mode = EnumSource.Mode.EXCLUDE)
    void questionsThatDoNotExistAreNotAnswered(RoundMode mode) {
        RoundId round = opened(mode);
        assertThat(send(round, "q5", "1", "q-1", "1", "q999999999999", "1", "Q1", "4", "q", "4"))
                .hasStatus(422)
                .bodyText()
                .contains("回答してください");
        nothingIsStored();
        assertThat(send(round, "at", "x", "q0", "4")).hasStatus(400);
        assertThat(send(round, "version", "1 or 1=1", "q0", "4")).hasStatus(400);
        nothingIsStored();
    }

    @ParameterizedTest
    @EnumSource(value = RoundMode.class, names = "GATHERED", mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoundTakesAnAnswer(RoundMode mode) {
        RoundId elsewhere = planned(mode, Set.of(town.section(1)));
        assertThat(send(elsewhere, "q0", "4")).hasStatus(404);
        openRound.open(elsewhere, java.time.LocalDate.now(clock), null);
        assertThat(send(elsewhere, "q0", "4")).hasStatus(404);
        assertThat(send(new RoundId(new java.util.UUID(1, 1)), "q0", "4")).hasStatus(404);
        RoundId closed = opened(mode);
        closeRound.close(closed, java.time.LocalDate.now(clock), null);
        assertThat(send(closed, "q0", "4")).hasStatus(302).hasRedirectedUrl("/surveys/" + closed);
        assertThat(get("/surveys/" + closed)).bodyText().contains("回答の受け付けは終わりました");
        nothingIsStored();
    }

    @ParameterizedTest
    @EnumSource(value = RoundMode.class, names = "GATHERED", mode = EnumSource.Mode.EXCLUDE)
    void scriptInWordsIsTextWhereverItIsShown(RoundMode mode) {
        RoundId round = opened(mode);
        String script = "</textarea><script>alert('x')</script>";
        assertThat(post(round, "at", "9", "go", "stay", "q0", "4", "q4", script))
                .hasStatusOk()
                .bodyText()
                .contains("alert(")
                .doesNotContain("<script>alert");
        assertThat(post(round, "at", "2", "go", "back", "q0", "4", "q4", script))
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @EnumSource(value = RoundMode.class, names = "GATHERED", mode = EnumSource.Mode.EXCLUDE)
    void aHundredMegabytesAreRefused(RoundMode mode) throws IOException {
        RoundId round = opened(mode);
        assertThat(sendHuge(round)).matches("(?s)HTTP/1.1 4\\d\\d .*");
        nothingIsStored();
        assertThat(send(round, "q0", "4")).hasStatus(302);
    }

    /** Sends so much to the real server as it takes, signed in and with the page's token, and gives what it answers. */
    private String sendHuge(RoundId round) throws IOException {
        String cookie = "Cookie: mieru_session=" + session(sessions) + "\r\n";
        String page = ask("GET /surveys/" + round + "/answer/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + cookie + "\r\n");
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        byte[] words = new byte[CHUNK];
        Arrays.fill(words, (byte) 'a');
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST /surveys/" + round + "/answer HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + cookie + "X-CSRF-TOKEN: " + token.group(1) + "\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + HUGE
                            + "\r\n\r\nq0=4&q4=")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                for (int sent = 8; sent + CHUNK <= HUGE; sent += CHUNK) {
                    out.write(words);
                }
            } catch (IOException refused) {
                assertThat(refused).isNotNull(); // the server has hung up, as it should
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private <S extends Session> String session(SessionRepository<S> repository) {
        S session = repository.createSession();
        var known =
                User.withUsername(person).password("").authorities(List.of()).build();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities())));
        repository.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    private void nothingIsStored() {
        for (String table : STORED) {
            assertThat(town.city.one("select count(*)::int from survey." + table))
                    .as(table)
                    .isEqualTo(0);
        }
        assertThat(town.city.one("select count(*)::int from survey.draft")).isEqualTo(0);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(person)).exchange();
    }

    private MvcTestResult send(RoundId round, String... parameters) {
        return post(
                round,
                java.util.stream.Stream.concat(java.util.stream.Stream.of("go", "send"), Arrays.stream(parameters))
                        .toArray(String[]::new));
    }

    private MvcTestResult post(RoundId round, String... parameters) {
        var request = mvc.post()
                .uri("/surveys/" + round + "/answer")
                .with(user(person))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
