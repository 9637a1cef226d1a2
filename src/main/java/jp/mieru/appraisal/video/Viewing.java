package jp.mieru.appraisal.video;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come with a video.
 *
 * @param position where they left it, in milliseconds
 * @param finishedAt when they came to the end, null for not yet
 * @param how null for not yet
 */
public record Viewing(
        Watched watched,
        int position,
        @Nullable Instant finishedAt,
        @Nullable How how) {
    static final Viewing NONE = new Viewing(Watched.NOTHING, 0, null, null);

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Full per cent of a film of that length; 100 only at its end. */
    public int percent(int length) {
        return isFinished() ? 100 : (int) Math.min(99, Math.floor(100 * watched.share(length)));
    }
}
