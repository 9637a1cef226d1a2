package jp.mieru.cases;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anybody, before anything else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInCaseTest {
    @LocalServerPort
    int port;

    @Test
    void aStrangerIsToldNothingButThatItFailed() {
        try (var stranger = Someone.at(port)) {
            stranger.opens("/sign-in").looksAround("sign-in");
            stranger.signsIn("100016", "not the password").sees("パスワードが違います");
        }
    }
}
