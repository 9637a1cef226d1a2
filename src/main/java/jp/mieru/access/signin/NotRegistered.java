package jp.mieru.access.signin;

import org.springframework.security.core.AuthenticationException;

/** Another system vouches for somebody who has no open account here. */
final class NotRegistered extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    NotRegistered() {
        super("no account");
    }
}
