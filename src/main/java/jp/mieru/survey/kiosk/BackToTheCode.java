package jp.mieru.survey.kiosk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is sent from a page whose sitting is over, be it an hour later or by going back in the browser, leads to the page of
 * the code; so does a code typed into a page that was open for so long that its form is not trusted any more. Otherwise the
 * check of where a form comes from could only say that something went wrong.
 */
@Component
@Order(-110) // after the sessions, before Spring Security (-100)
class BackToTheCode extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean sends = "POST".equals(request.getMethod());
        if (sends && path.equals(KioskController.ADDRESS)) {
            chain.doFilter(request, new Again(response));
        } else if (sends && path.startsWith(KioskController.ADDRESS + "/") && Sitting.hash(request) == null) {
            response.sendRedirect(KioskController.IDLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Again extends HttpServletResponseWrapper {
        Again(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            if (status == SC_FORBIDDEN) {
                sendRedirect(KioskController.AGAIN);
            } else {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
