package jp.mieru.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import jp.mieru.access.policy.CurrentViewer;
import jp.mieru.access.policy.UploadRoutes;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken where a handler takes them, from whoever may call it; from nobody else is a byte of them read. What
 * cannot be read, or has a name with control characters, is refused before any handler.
 */
final class UploadGate extends OncePerRequestFilter {
    private static final String MULTIPART = "multipart/";

    private final UploadRoutes routes;
    private final CurrentViewer viewers;

    UploadGate(UploadRoutes routes, CurrentViewer viewers) {
        this.routes = routes;
        this.viewers = viewers;
    }

    /** Whether files may come with it. */
    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request)) {
            requireOpen(request);
            requireReadable(request);
        }
        chain.doFilter(request, response);
    }

    private void requireOpen(HttpServletRequest request) {
        if (!routes.isOne(request)) {
            throw new Unreadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), null);
        }
        if (!routes.isOpen(request, viewers.of(new EarlyRequest(request)))) {
            throw new Unreadable(HttpStatus.FORBIDDEN.value(), null);
        }
    }

    private static void requireReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            for (var part : request.getParts()) {
                var name = part.getSubmittedFileName();
                if (name != null && name.chars().anyMatch(Character::isISOControl)) {
                    throw new Unreadable(HttpStatus.BAD_REQUEST.value(), null);
                }
            }
        } catch (InvalidParameterException e) {
            throw new Unreadable(e.getErrorCode(), e);
        } catch (IOException | ServletException e) {
            throw new Unreadable(HttpStatus.BAD_REQUEST.value(), e);
        }
    }

    /** Knows who is signed in earlier than the request itself does. */
    private static final class EarlyRequest extends HttpServletRequestWrapper {
        EarlyRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return SecurityContextHolder.getContext().getAuthentication();
        }
    }
}
