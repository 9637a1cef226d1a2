package jp.mieru.engagement.pack;

import java.time.Instant;
import jp.mieru.platform.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * How far the packs of a round are, as the office's page shows it.
 *
 * @param job null where it is forgotten
 * @param made how many there are
 * @param toldAt when heads were told of packs of today's edition, null where they were not
 * @param current whether they are made of the figures of today
 */
public record PackProgress(
        @Nullable Job job,
        int made,
        Instant begunAt,
        @Nullable Instant toldAt,
        boolean current) {
    /** Whether all packs are there and may be handed out. */
    public boolean ready() {
        return current && job != null && job.state() == Job.State.DONE;
    }

    /** Whether they are being made. */
    public boolean going() {
        return job != null && !job.isOver();
    }
}
