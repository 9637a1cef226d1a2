package jp.mieru.access.audit;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells from where something is done: the address of the request, the server's own work, or the command line. */
@Component
class AuditSource {
    static final String SERVER = "server";
    static final String COMMAND_LINE = "command line";
    private final ApplicationContext context;

    AuditSource(ApplicationContext context) {
        this.context = context;
    }

    String now() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest().getRemoteAddr();
        }
        return context instanceof WebServerApplicationContext ? SERVER : COMMAND_LINE;
    }
}
