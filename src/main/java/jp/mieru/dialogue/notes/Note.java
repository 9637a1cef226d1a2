package jp.mieru.dialogue.notes;

import java.time.Instant;
import jp.mieru.dialogue.interview.Side;

/**
 * Notes of an interview as they were in one version.
 *
 * @param version from 1
 * @param by which side wrote it, and agreed by that
 * @param agreed whether the other side agreed too
 */
public record Note(int version, String text, Side by, Instant writtenAt, boolean agreed) {
    /** The longest text, in characters (code points). */
    public static final int LONGEST = 4000;

    /** Whether this side has still to agree. */
    public boolean waitsFor(Side side) {
        return !agreed && by != side;
    }
}
