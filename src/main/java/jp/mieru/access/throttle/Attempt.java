package jp.mieru.access.throttle;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * An attempt as it was taken.
 *
 * @param key what it counts for
 * @param delay zero lets it be made; otherwise it must not be, and this is how long to wait
 * @param until when the next may be made, should this one fail
 * @param firstToWait whether it is the one, should it fail, after which the key has to wait for the first time
 */
public record Attempt(String key, Duration delay, OffsetDateTime until, boolean firstToWait) {
    public boolean isRefused() {
        return !delay.isZero();
    }
}
