package jp.mieru.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param title message key of what it is
 * @param done units of work done
 * @param total units in all, 0 if unknown
 * @param message message key of what is being done or how it ended, if anything was said
 * @param href where it leads, once it has ended
 * @param cancelAsked whether the owner has cancelled and the work has not stopped yet
 */
public record Job(
        JobId id,
        String kind,
        State state,
        String title,
        List<Object> titleArguments,
        long done,
        long total,
        @Nullable String message,
        List<Object> messageArguments,
        @Nullable String href,
        boolean cancelAsked,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** What has become of it. */
    public enum State {
        /** In the queue. */
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Whether it has come to an end. */
    public boolean isOver() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** Per cent done, rounded down; 0 if the total is unknown. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
