package jp.mieru.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jp.mieru.access.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody tries to sign in: the address, and what the browser keeps of earlier sign-ins. */
final class Origin extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;

    /** Not kept in the session. */
    private final transient @Nullable String device;

    Origin(HttpServletRequest request, @Nullable String device) {
        super(request);
        this.device = device;
    }

    @Nullable
    String device() {
        return device;
    }

    String source() {
        return Throttle.source(String.valueOf(getRemoteAddress()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
