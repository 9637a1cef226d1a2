package jp.mieru.dialogue.interview;

import java.time.LocalDateTime;

/**
 * A time and place at which two people could meet.
 *
 * @param starts in Japanese time
 * @param ends after that
 * @param place where, at most {@value #LONGEST_PLACE} characters (code points)
 */
public record Slot(LocalDateTime starts, LocalDateTime ends, String place) {
    public static final int LONGEST_PLACE = 100;
    /** More than that nobody wants to choose among. */
    public static final int MOST = 5;

    public Slot {
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException(starts + " to " + ends);
        }
    }

    /** Whether both take up some of the same time; one may begin when the other ends. */
    public boolean overlaps(Slot other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
