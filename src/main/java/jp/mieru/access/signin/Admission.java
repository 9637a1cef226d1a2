package jp.mieru.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import jp.mieru.platform.web.BusyPage;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests as there are places; the next wait a little, and those after them are told to come again. Without
 * a bound everybody who comes in a rush is worked for at once, until memory is full and nobody is served. What a form sends
 * has been read before, so that nobody takes a place by sending slowly.
 */
final class Admission extends OncePerRequestFilter {
    /** What needs no database, or must answer whatever happens. */
    private static final List<String> FREE =
            List.of("/css/", "/js/", "/images/", "/webjars/", "/samples/", "/actuator/");

    private final Places places;
    private final BusyPage busy;

    Admission(Places places, BusyPage busy) {
        this.places = places;
        this.busy = busy;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FREE.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLetIn()) {
            busy.answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.leave();
        }
    }

    private boolean isLetIn() throws InterruptedIOException {
        try {
            return places.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for a place");
        }
    }
}
