package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.access.signin.OidcSettings.Oidc;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Which name an OpenID Connect provider speaks for. */
class VouchedForTest {
    private static final Map<String, Object> ADDRESS = Map.of("email", "a@example.jp");

    @Test
    void anAddressCountsOnlyIfTheProviderSaysThatItVerifiedIt() {
        assertThat(oidc("email", false).vouchedFor(user(ADDRESS))).isEmpty();
        assertThat(oidc("email", false).vouchedFor(user(Map.of("email", "a@example.jp", "email_verified", false))))
                .isEmpty();
        assertThat(oidc("email", false).vouchedFor(user(Map.of("email", "a@example.jp", "email_verified", true))))
                .contains("a@example.jp");
    }

    @Test
    void aProviderWhoseAddressesAreTrustedNeedNotSaySo() {
        assertThat(oidc("email", true).vouchedFor(user(ADDRESS))).contains("a@example.jp");
    }

    @Test
    void aStaffNumberNeedsNoVerification() {
        assertThat(oidc("employee", false).vouchedFor(user(Map.of("employee", "100001"))))
                .contains("100001");
        assertThat(oidc("employee", false).vouchedFor(user(Map.of("employee", " "))))
                .isEmpty();
        assertThat(oidc("employee", false).vouchedFor(user(Map.of()))).isEmpty();
    }

    private static Oidc oidc(String claim, boolean trustsMail) {
        return new Oidc("https://login.example.jp", "mieru", "secret", "x", claim, List.of("openid"), trustsMail);
    }

    private static DefaultOidcUser user(Map<String, Object> more) {
        var claims = new HashMap<String, Object>(more);
        claims.put("sub", "x");
        return new DefaultOidcUser(
                List.of(), new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), claims));
    }
}
