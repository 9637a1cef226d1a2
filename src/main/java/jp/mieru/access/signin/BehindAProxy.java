package jp.mieru.access.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns of a proxy that is believed nothing: then everybody seems to come from it, and one who guesses passwords or codes
 * slows everybody down.
 */
@Component
class BehindAProxy {
    private static final Logger LOG = LoggerFactory.getLogger(BehindAProxy.class);
    private final String url;
    private final String strategy;
    private final String certificate;

    BehindAProxy(
            @Value("${mieru.url}") String url,
            @Value("${server.forward-headers-strategy:none}") String strategy,
            @Value("${server.ssl.certificate:}") String certificate) {
        this.url = url;
        this.strategy = strategy;
        this.certificate = certificate;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext && isBelievedNothing()) {
            LOG.warn(
                    "MIERU_URL is {}, but a proxy is believed nothing: everybody seems to come from it. "
                            + "Set SERVER_FORWARD_HEADERS_STRATEGY=native (docs/operations.md)",
                    url);
        }
    }

    /** HTTPS that does not end here ends at a proxy. */
    boolean isBelievedNothing() {
        return url.startsWith("https:") && certificate.isEmpty() && strategy.equalsIgnoreCase("none");
    }
}
