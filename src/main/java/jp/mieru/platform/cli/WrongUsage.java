package jp.mieru.platform.cli;

/** The options given do not go together. The message is a message key, told as one line with status 2. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    public WrongUsage(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
