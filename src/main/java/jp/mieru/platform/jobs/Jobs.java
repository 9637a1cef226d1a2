package jp.mieru.platform.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Long work in the background. */
public interface Jobs {
    /**
     * Puts a job into the queue; it starts after the surrounding transaction has committed.
     *
     * @param kind kind that a {@link JobHandler} carries out
     * @param title message key of what it is
     * @param titleArguments strings and numbers for the title's places
     * @param owner account that may follow and cancel it, or null for the system
     * @param payload what the handler needs to know; an id, mostly
     */
    JobId start(String kind, String title, List<Object> titleArguments, @Nullable UUID owner, String payload);

    /** The job, if this account owns it. */
    Optional<Job> find(JobId id, UUID owner);

    /** The job, whoever owns it, for a page that has decided itself who may see it. */
    Optional<Job> find(JobId id);

    /** The account's jobs: those waiting and running first, then the latest. */
    List<Job> of(UUID owner, int limit);

    /** Whether a job of this kind with this payload waits or runs, whoever owns it. */
    boolean isUnderWay(String kind, String payload);

    /** Asks the job to stop, whoever owns it, for a page that has decided itself who may. */
    void cancel(JobId id);

    /** Asks the job to stop; it does so at its next step. Nothing happens if it is over or not the account's. */
    void cancel(JobId id, UUID owner);
}
