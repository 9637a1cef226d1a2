package jp.mieru.platform.jobs;

import java.util.List;

/** A job cannot go on, for a reason that its owner can understand. The message is a message key. */
public final class JobFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Object> arguments;

    public JobFault(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    List<Object> arguments() {
        return arguments;
    }
}
