package jp.mieru.access.signin;

import java.util.Optional;

/** Another place that knows names and passwords. */
interface Directory {
    /**
     * The staff number or address of whoever has this name and password there.
     *
     * @throws org.springframework.security.authentication.InternalAuthenticationServiceException if it does not answer
     */
    Optional<String> identify(String name, String password);
}
