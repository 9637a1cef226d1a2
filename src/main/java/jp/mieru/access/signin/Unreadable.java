package jp.mieru.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/** A request whose parameters or files cannot be read; the status says whether it is too large or wrong. */
final class Unreadable extends RequestRejectedException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Unreadable(int status, @Nullable Exception cause) {
        super("unreadable request");
        this.status = status;
        if (cause != null) {
            initCause(cause);
        }
    }

    int status() {
        return status;
    }
}
