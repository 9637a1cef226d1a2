package jp.mieru.access.signin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What is sent must come to its end in time. Tomcat itself gives up where nothing comes for a while, but waits for ever
 * where it drips.
 */
@Component
class SlowBodies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final Duration longest;

    SlowBodies(@Value("${mieru.access.longest-upload:10m}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Deadline(longest));
    }

    private static final class Deadline extends ValveBase {
        private final Duration longest;

        Deadline(Duration longest) {
            super(true);
            this.longest = longest;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var sent = request.getCoyoteRequest();
            var body = sent.getInputBuffer();
            sent.setInputBuffer(new Body(body, System.nanoTime() + longest.toNanos()));
            try {
                getNext().invoke(request, response);
            } finally {
                sent.setInputBuffer(body);
            }
        }
    }

    private record Body(InputBuffer body, long end) implements InputBuffer {
        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException("sent too slowly");
            }
            return body.doRead(handler);
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
