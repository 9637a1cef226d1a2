package jp.mieru.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads whoever has to sign in first to the page for that. A part of a page is answered by 401, upon which the page is
 * loaded anew: otherwise the page for signing in would stand inside it, and the part would be what one returns to.
 */
final class PageEntryPoint extends LoginUrlAuthenticationEntryPoint {
    private static final String PART = "HX-Request";

    PageEntryPoint() {
        super("/sign-in");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (request.getHeader(PART) == null) {
            super.commence(request, response, refusal);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Remembers the page that somebody wanted before signing in. */
    static RequestCache wantedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader(PART) == null
                && !request.getRequestURI().startsWith("/favicon"));
        return cache;
    }
}
