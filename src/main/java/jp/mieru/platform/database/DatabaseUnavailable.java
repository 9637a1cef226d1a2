package jp.mieru.platform.database;

/** The database cannot be used. The message is a key of the startup messages, to be shown as one line. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    public DatabaseUnavailable(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    /** What the message's places are filled with. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
