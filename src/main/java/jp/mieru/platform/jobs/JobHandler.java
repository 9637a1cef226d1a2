package jp.mieru.platform.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out jobs of one kind; a bean. The work must bear being run again from the start, because the server may be
 * killed in the middle: store everything in one transaction, or ask what is already there.
 */
public interface JobHandler {
    /** The kind of job, such as {@code roster-import}. */
    String kind();

    /**
     * Does the work, outside any transaction.
     *
     * @return what the owner reads at the end
     * @throws JobCancelled from {@link JobRun#progress} when the owner has cancelled; let it pass
     * @throws JobFault for a reason that the owner can understand
     */
    Result run(JobRun run) throws Exception;

    /**
     * Gives back what was taken for a job that will never be done: it was cancelled, also while it still waited, or it
     * failed for good. Part of the transaction that notes this.
     *
     * @param payload what the job was started with
     */
    default void stopped(String payload) {}

    /**
     * How it ended.
     *
     * @param key message key of a sentence
     * @param arguments strings and numbers for its places
     * @param href where it leads, or null
     */
    record Result(
            String key, List<Object> arguments, @Nullable String href) {
        public Result {
            arguments = List.copyOf(arguments);
        }

        public static Result of(String key, Object... arguments) {
            return new Result(key, List.of(arguments), null);
        }

        /** The same, leading somewhere. */
        public Result leadingTo(String address) {
            return new Result(key, arguments, address);
        }
    }
}
