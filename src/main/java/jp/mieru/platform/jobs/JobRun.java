package jp.mieru.platform.jobs;

/** A job while it runs, as its handler sees it. */
public interface JobRun {
    /** What the job was started with. */
    String payload();

    /**
     * Tells how far the work has come. Cheap: call it for every row. Seen by the owner at once, also while the handler's
     * own transaction is open.
     *
     * @param done units of work done
     * @param total units in all, 0 if unknown
     * @throws JobCancelled if the owner has cancelled
     */
    void progress(long done, long total);

    /** Says what is being done now (message key). */
    void say(String key, Object... arguments);
}
