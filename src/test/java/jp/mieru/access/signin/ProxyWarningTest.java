package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProxyWarningTest {
    @Test
    void aProxyThatIsBelievedNothingIsWarnedOf() {
        assertThat(new BehindAProxy("https://mieru.city.example.jp", "none", "").isBelievedNothing())
                .isTrue();
        assertThat(new BehindAProxy("https://mieru.city.example.jp", "native", "").isBelievedNothing())
                .isFalse();
        assertThat(new BehindAProxy("https://mieru.city.example.jp", "none", "mieru.pem").isBelievedNothing())
                .isFalse();
        assertThat(new BehindAProxy("http://localhost:8080", "none", "").isBelievedNothing())
                .isFalse();
    }
}
