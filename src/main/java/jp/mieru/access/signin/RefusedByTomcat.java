package jp.mieru.access.signin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** An address that Tomcat itself refuses reaches no filter: its answer gets the headers of every page here. */
@Component
class RefusedByTomcat implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final Refusal refusal;

    RefusedByTomcat(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Headers(refusal));
    }

    private static final class Headers extends ValveBase {
        private final Refusal refusal;

        Headers(Refusal refusal) {
            super(true);
            this.refusal = refusal;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (response.isErrorReportRequired()) {
                refusal.headers().doFilter(request, response, (same, answer) -> {});
            }
            getNext().invoke(request, response);
        }
    }
}
