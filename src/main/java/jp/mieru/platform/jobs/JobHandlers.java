package jp.mieru.platform.jobs;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who carries out which kind of job. */
@Component
class JobHandlers {
    private final ObjectProvider<JobHandler> handlers;

    JobHandlers(ObjectProvider<JobHandler> handlers) {
        this.handlers = handlers;
    }

    JobHandler of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("no handler of kind " + kind));
    }

    Optional<JobHandler> find(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
    }
}
