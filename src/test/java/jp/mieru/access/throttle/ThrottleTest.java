package jp.mieru.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ThrottleTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsTheFirstFailuresPassThenGrowsTheWaitUpToItsCap() {
        assertThat(IntStream.range(0, 4).mapToObj(i -> attempt(0))).allMatch(Duration::isZero);
        assertThat(attempt(0)).isZero();
        assertThat(attempt(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempt(1)).isZero();
        assertThat(attempt(1)).isEqualTo(Duration.ofSeconds(3));
        var at = 4;
        for (var i = 0; i < 10; i++) {
            assertThat(attempt(at)).isZero();
            at += 60;
        }
        assertThat(attempt(at)).isZero();
        assertThat(attempt(at)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void doesNotLengthenAWaitBecauseSomebodyKeepsTrying() {
        IntStream.range(0, 5).forEach(i -> attempt(0));
        IntStream.range(0, 50).forEach(i -> attempt(0));
        assertThat(attempt(1)).isZero();
    }

    @Test
    void forgetsWithTime() {
        IntStream.range(0, 5).forEach(i -> attempt(0));
        assertThat(IntStream.range(0, 4).mapToObj(i -> attempt(3_600))).allMatch(Duration::isZero);
        assertThat(attempt(3_600)).isZero();
    }

    @Test
    void startsAnewAfterASuccess() {
        IntStream.range(0, 4).forEach(i -> attempt(0));
        at(0).succeeded("x");
        assertThat(IntStream.range(0, 4).mapToObj(i -> attempt(0))).allMatch(Duration::isZero);
    }

    @Test
    void aSuccessGivesBackItsOwnAttemptAndEndsNoWaitThatAnotherBegan() {
        var first = at(0).attempt("x", Limit.NAME_AND_SOURCE);
        IntStream.range(0, 5).forEach(i -> attempt(0));
        at(0).takeBack(first);
        assertThat(attempt(0)).isEqualTo(Duration.ofSeconds(1));
        var last = at(1).attempt("x", Limit.NAME_AND_SOURCE);
        assertThat(attempt(1)).isPositive();
        at(1).takeBack(last);
        assertThat(attempt(1)).as("that wait was its own").isZero();
        assertThat(attempt(1)).as("those before still count").isPositive();
    }

    @Test
    void anAttemptThatArrivesAfterALaterOneIsNotRefusedForIt() {
        assertThat(attempt(2)).isZero();
        assertThat(attempt(1)).isZero();
        assertThat(attempt(0)).isZero();
    }

    @Test
    void tellsOnceWhenAWaitBegins() {
        assertThat(IntStream.range(0, 12)
                        .mapToObj(i -> at(i < 5 ? 0 : 70L * i).attempt("x", Limit.NAME_AND_SOURCE))
                        .map(Attempt::firstToWait))
                .containsExactly(false, false, false, false, true, false, false, false, false, false, false, false);
    }

    @Test
    void takesAnIpv6NetworkAsOneSource() {
        assertThat(Throttle.source("2001:db8:1:2::1")).isEqualTo(Throttle.source("2001:db8:1:2:3:4:5:6"));
        assertThat(Throttle.source("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Throttle.source("not an address")).isEqualTo("not an address");
    }

    private Duration attempt(long second) {
        return at(second).attempt("x", Limit.NAME_AND_SOURCE).delay();
    }

    private Throttle at(long second) {
        return new Throttle(jdbc, Clock.fixed(START.plusSeconds(second), ZoneId.of("Asia/Tokyo")));
    }
}
