package jp.mieru.platform.files;

/** The file cannot be read on from here. Stays within this package: callers see a {@link Fault}. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    UnreadableFile(Trouble trouble) {
        super(trouble.reason().name());
        this.trouble = trouble;
    }

    UnreadableFile(Reason reason, Object... args) {
        this(Trouble.ofRow(0, "", reason, args));
    }

    Trouble trouble() {
        return trouble;
    }
}
