package jp.mieru.appraisal.behaviour;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.StaffId;

/**
 * What somebody saw.
 *
 * @param keeper who alone sees it: who wrote it, or to whom it was handed on
 * @param about of whom it is
 * @param writer who wrote it
 * @param version goes up with every change, from 1
 * @param tab the page in which it was last written; empty where scripts did not run
 * @param turn its number among the savings of that page
 */
public record Note(
        UUID id, StaffId keeper, StaffId about, StaffId writer, Content content, int version, String tab, long turn) {
    /** Characters that a note may have. */
    public static final int LONGEST = 2000;

    /**
     * What is written.
     *
     * @param item the item of the rules that it belongs to, as sheets name it; empty for none
     * @param told whether the person was told
     */
    public record Content(LocalDate seenOn, String fact, String item, Kind kind, boolean told) {}

    /** What it says of the person. */
    public enum Kind {
        /** Well done. */
        GOOD,
        /** To grow. */
        GROW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofWord(String word) {
            return GROW.word().equals(word) ? GROW : GOOD;
        }
    }

    public String path() {
        return "/behaviour-notes/" + id;
    }

    boolean isSameAs(Content other) {
        return content.equals(other);
    }
}
