package jp.mieru.access.signin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Signing in at an OpenID Connect provider, where {@code mieru.access.oidc.issuer} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mieru.access.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.Oidc.class)
class OidcSettings {
    private static final String ID = "mieru";

    /**
     * The provider.
     *
     * @param issuer its address, from which everything else is found
     * @param name what the sign-in page calls it
     * @param claim claim with the staff number or mail address
     * @param scopes what is asked for
     * @param trustsMail whether its mail addresses count even where it does not say that it verified them
     */
    @ConfigurationProperties("mieru.access.oidc")
    record Oidc(
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("OpenID Connect") String name,
            @DefaultValue("email") String claim,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue("false") boolean trustsMail) {
        /** The name that the provider vouches for; a mail address that it has not verified is nobody's. */
        Optional<String> vouchedFor(OidcUser user) {
            var verified = !claim.equals("email") || trustsMail || Boolean.TRUE.equals(user.getEmailVerified());
            return Optional.ofNullable(user.getClaimAsString(claim)).filter(name -> verified && !name.isBlank());
        }
    }

    /** Asks the provider at the first use, so that the server starts while it is out of reach. */
    @Bean
    ClientRegistrationRepository clientRegistrations(Oidc oidc) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(oidc)));
    }

    private static ClientRegistration registration(Oidc oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer())
                .registrationId(ID)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .scope(oidc.scopes())
                .build();
    }

    @Bean
    ProviderSignIn provider(Oidc oidc, SignInNames names) {
        return new ProviderSignIn() {
            @Override
            public String name() {
                return oidc.name();
            }

            @Override
            public String href() {
                return "/oauth2/authorization/" + ID;
            }

            @Override
            public void into(HttpSecurity http, SignInOutcome outcome) throws Exception {
                http.oauth2Login(login -> login.loginPage("/sign-in")
                        .userInfoEndpoint(user -> user.oidcUserService(accountsOnly(oidc, names)))
                        .successHandler(outcome)
                        .failureHandler(outcome));
            }
        };
    }

    /** Whoever the provider vouches for is let in only as the account that exists for them. */
    private static OAuth2UserService<OidcUserRequest, OidcUser> accountsOnly(Oidc oidc, SignInNames names) {
        var provider = new OidcUserService();
        return request -> {
            var user = provider.loadUser(request);
            return oidc.vouchedFor(user)
                    .flatMap(names::find)
                    .map(found -> AccountUser.of(user, found.id(), secondFactorShown(user)))
                    .orElseThrow(NotRegistered::new);
        };
    }

    /** Whether the provider says that more than a password was shown (RFC 8176). */
    private static boolean secondFactorShown(OidcUser user) {
        var methods = user.getClaims().get("amr");
        return methods instanceof Collection<?> all
                && (all.contains("mfa") || all.contains("otp") || all.contains("hwk"));
    }
}
