package jp.mieru.access.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Signing in at another system, where one is configured. */
interface ProviderSignIn {
    /** What the sign-in page calls it. */
    String name();

    /** Where the way there begins. */
    String href();

    void into(HttpSecurity http, SignInOutcome outcome) throws Exception;
}
