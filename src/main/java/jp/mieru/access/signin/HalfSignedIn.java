package jp.mieru.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.mieru.access.policy.CurrentViewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Sends whoever still has to show a second factor to the page that asks for it, and whoever sends a page's form after the
 * session ended to signing in, where the form waits in the browser; refuses everybody else.
 */
@Component
class HalfSignedIn implements AccessDeniedHandler {
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final CurrentViewer viewers;

    HalfSignedIn(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (viewers.awaited(request) != null && !response.isCommitted()) {
            if ("GET".equals(request.getMethod())) {
                wanted.saveRequest(request, response);
            }
            response.sendRedirect("/sign-in/code");
        } else if (refused instanceof CsrfException && isAPage(request) && nobodyIsSignedIn()) {
            response.sendRedirect("/sign-in?expired");
        } else {
            refusal.handle(request, response, refused);
        }
    }

    private static boolean isAPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private static boolean nobodyIsSignedIn() {
        var found = SecurityContextHolder.getContext().getAuthentication();
        return found == null || found instanceof AnonymousAuthenticationToken;
    }
}
