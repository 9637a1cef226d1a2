package jp.mieru.platform.cli;

/** Exit statuses of the command line. Batch jobs rely on them. */
public final class Status {
    /** Done. */
    public static final int DONE = 0;
    /** Faults were found and nothing was stored. */
    public static final int FAULTS = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** The server or its database cannot be reached. */
    public static final int UNREACHABLE = 3;

    private Status() {}
}
