package jp.mieru.access.throttle;

import java.time.Duration;

/**
 * How many failures are free, how fast they fade, and how long a wait gets at most. The wait after the n-th failure beyond
 * the free ones is 2ⁿ − 1 seconds.
 *
 * @param free failures without a wait
 * @param fade time in which one failure is forgotten
 * @param longest wait
 */
public record Limit(int free, Duration fade, Duration longest) {
    /** For one name tried from one address: others who try from elsewhere do not notice. */
    public static final Limit NAME_AND_SOURCE = new Limit(4, Duration.ofMinutes(5), Duration.ofMinutes(1));
    /** For whatever is tried from one address, behind which a whole office may sit. */
    public static final Limit SOURCE = new Limit(100, Duration.ofSeconds(2), Duration.ofMinutes(1));
    /** For somebody who has shown the password already: six digits are soon guessed. */
    public static final Limit SECOND_FACTOR = new Limit(4, Duration.ofMinutes(15), Duration.ofMinutes(5));
}
