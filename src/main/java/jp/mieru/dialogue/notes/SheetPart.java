package jp.mieru.dialogue.notes;

import java.util.UUID;

/**
 * A part of what the person brings along.
 *
 * @param title what it is about
 * @param shared whether the leader may read it
 * @param version goes up with every change
 */
public record SheetPart(UUID id, String title, String text, boolean shared, int version) {
    /** The longest title and text, in characters (code points). */
    public static final int LONGEST_TITLE = 60;

    public static final int LONGEST = 2000;
    /** More than that nobody reads before an interview. */
    public static final int MOST = 20;
}
