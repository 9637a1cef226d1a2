package jp.mieru.appraisal.payfile;

import java.util.Locale;
import jp.mieru.access.StaffId;

/**
 * Something about a cell that the office should know before the file leaves.
 *
 * @param heading of the column, or what it holds where it has none
 * @param value what it is about
 */
public record Trouble(StaffId staff, Kind kind, int column, String value) {
    /** What it is. */
    public enum Kind {
        /** A spreadsheet would run it: the file does not leave. */
        FORMULA,
        /** The staff number has more digits than the layout: the file does not leave. */
        LONG,
        /** The encoding does not have a character. */
        LOST,
        /** The rules say nothing of the grade. */
        RATE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isBlocking() {
            return this == FORMULA || this == LONG;
        }
    }
}
