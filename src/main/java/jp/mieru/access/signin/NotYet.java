package jp.mieru.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts failed of late; told alike whether the name exists or not. */
final class NotYet extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    NotYet(Duration wait) {
        super("too many attempts");
        this.seconds = Math.max(1, wait.toSeconds() + (wait.getNano() > 0 ? 1 : 0));
    }

    long seconds() {
        return seconds;
    }
}
