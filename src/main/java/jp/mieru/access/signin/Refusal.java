package jp.mieru.access.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/** Answers what the firewall refuses with the error page, and with the headers that every answer has. */
@Component
class Refusal implements RequestRejectedHandler {
    private final ObjectProvider<SecurityFilterChain> chains;

    Refusal(ObjectProvider<SecurityFilterChain> chains) {
        this.chains = chains;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return; // whoever sent it has gone
        }
        var status = refused instanceof Unreadable unreadable ? unreadable.status() : HttpStatus.BAD_REQUEST.value();
        headers().doFilter(request, response, (same, answer) -> ((HttpServletResponse) answer).sendError(status));
    }

    /** Writes the headers of every page. */
    Filter headers() {
        return chains.stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
