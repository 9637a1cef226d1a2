package jp.mieru.access.signin;

import jp.mieru.access.policy.CurrentViewer;
import jp.mieru.access.policy.UploadRoutes;
import jp.mieru.platform.web.BusyPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** How a browser signs in, and what every answer says about itself. */
@Configuration(proxyBeanMethods = false)
class SignInSettings {
    private static final long ONE_YEAR = 31_536_000;
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; manifest-src 'self'; media-src 'self'";

    @Bean
    SecurityFilterChain web(
            HttpSecurity http,
            SignInOutcome outcome,
            HalfSignedIn halfSignedIn,
            KnownDevices devices,
            ObjectProvider<ProviderSignIn> provider,
            UploadRoutes uploads,
            CurrentViewer viewers,
            Places places,
            BusyPage busy,
            @Value("${mieru.access.https:false}") boolean https)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()) // each handler has its own rule
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .authenticationDetailsSource(devices::origin)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .exceptionHandling(refused ->
                        refused.accessDeniedHandler(halfSignedIn).authenticationEntryPoint(new PageEntryPoint()))
                .requestCache(cache -> cache.requestCache(PageEntryPoint.wantedPages()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers(headers, https));
        http.addFilterAfter(new Admission(places, busy), HeaderWriterFilter.class);
        http.addFilterBefore(new UploadGate(uploads, viewers), CsrfFilter.class);
        for (var offered : provider) {
            offered.into(http, outcome);
        }
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(strict ->
                        strict.maxAgeInSeconds(ONE_YEAR).requestMatcher(request -> https || request.isSecure()));
    }
}
