package jp.mieru.platform.jobs;

/** The owner has cancelled the job. Let it pass, so that the transaction is rolled back. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("cancelled by its owner");
    }
}
