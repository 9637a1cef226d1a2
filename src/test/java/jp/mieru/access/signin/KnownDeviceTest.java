package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import jp.mieru.access.password.Passwords;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Throttle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Colleagues who share an address with a guesser. */
@SpringBootTest
@AutoConfigureMockMvc
class KnownDeviceTest {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock settable() {
            InstantSource source = NOW::get;
            return source.withZone(ZoneId.of("Asia/Tokyo"));
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Throttle throttle;

    @Autowired
    Passwords passwords;

    UUID account;
    Visitor known;

    @BeforeEach
    void somebodySignedInFromABrowser() {
        NOW.set(Instant.parse("2026-04-01T00:00:00Z"));
        account = new People(beans).employed("100001");
        new People(beans).employed("100002");
        known = new Visitor(mvc);
        assertThat(signsIn(known, "100001")).isEqualTo("/");
    }

    @Test
    void signInWhereTheirAccountSignedInBeforeThoughTheAddressHasToWait() {
        keepTheAddressBusy();
        assertThat(signsIn(new Visitor(mvc), "100001")).startsWith("/sign-in?wait=");
        assertThat(signsIn(known, "100001")).isEqualTo("/");
        assertThat(signsIn(new Visitor(mvc), "100001"))
                .as("which does not end the wait")
                .startsWith("/sign-in?wait=");
    }

    @Test
    void waitForAnAccountThatIsNewToTheBrowser() {
        keepTheAddressBusy();
        assertThat(signsIn(known, "100002")).startsWith("/sign-in?wait=");
        NOW.set(NOW.get().plusSeconds(3_600));
        assertThat(signsIn(known, "100002")).isEqualTo("/");
        keepTheAddressBusy();
        assertThat(signsIn(known, "100001")).isEqualTo("/");
        assertThat(signsIn(known, "100002")).isEqualTo("/");
    }

    @Test
    void areNotHinderedBySomebodyWhoGuessesTheirPasswordBesideThem() {
        var guesser = new Visitor(mvc);
        IntStream.range(0, 6).forEach(i -> guesser.signIn("100001", "guess " + i));
        assertThat(signsIn(guesser, "100001")).startsWith("/sign-in?wait=");
        assertThat(signsIn(known, "100001")).isEqualTo("/");
    }

    @Test
    void areSlowedDownWhenTheyGuessThemselves() {
        IntStream.range(0, 6).forEach(i -> known.signIn("100001", "guess " + i));
        assertThat(signsIn(known, "100001")).startsWith("/sign-in?wait=");
        assertThat(signsIn(new Visitor(mvc), "100001")).isEqualTo("/");
    }

    @Test
    void areForgottenAfterHalfAYear() {
        NOW.set(NOW.get().plus(Duration.ofDays(179)));
        keepTheAddressBusy();
        var thief = new Visitor(mvc).withCookiesOf(known);
        assertThat(signsIn(thief, "100001")).isEqualTo("/");
        NOW.set(NOW.get().plus(Duration.ofDays(1)));
        keepTheAddressBusy();
        assertThat(signsIn(known, "100001")).startsWith("/sign-in?wait=");
        assertThat(signsIn(thief, "100001")).as("counted anew at each sign-in").isEqualTo("/");
    }

    @Test
    void areForgottenWithThePassword() {
        passwords.set(account, People.PASSWORD);
        keepTheAddressBusy();
        assertThat(signsIn(known, "100001")).startsWith("/sign-in?wait=");
    }

    @Test
    void areNotMadeUp() {
        keepTheAddressBusy();
        var day = NOW.get().getEpochSecond() / 86_400;
        for (var value : new String[] {"x", ":::", "999999999999999.x", day + "." + "A".repeat(43), "1:".repeat(500)}) {
            var visitor = new Visitor(mvc).withCookie("mieru_device", value);
            assertThat(signsIn(visitor, "100001")).as(value).startsWith("/sign-in?wait=");
        }
    }

    private void keepTheAddressBusy() {
        IntStream.range(0, 110).forEach(i -> throttle.attempt("from 192.0.2.1", Limit.SOURCE));
        assertThat(throttle.attempt("from 192.0.2.1", Limit.SOURCE).isRefused()).isTrue();
    }

    private static String signsIn(Visitor visitor, String name) {
        return String.valueOf(
                visitor.signIn(name, People.PASSWORD).getResponse().getRedirectedUrl());
    }
}
