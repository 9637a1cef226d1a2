package jp.mieru.engagement.pack;

import java.time.Instant;
import jp.mieru.platform.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * How far the packs of a round are, as the office's page shows it.
 *
 * @param made how many there are
 * @param ready whether all are there and may be handed out
 * @param going whether they are being made
 * @param current whether they are made of the figures of today
 */
public record PackProgress(
        @Nullable Job job, int made, Instant begunAt, boolean ready, boolean going, boolean current) {
    static PackProgress of(PackWork.Progress progress) {
        return new PackProgress(
                progress.job(),
                progress.work().made(),
                progress.work().begunAt(),
                progress.ready(),
                progress.going(),
                progress.current());
    }
}
