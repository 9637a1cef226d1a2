package jp.mieru.appraisal.entry;

import jp.mieru.platform.text.CodePoints;

/**
 * What a page wants to keep in a field.
 *
 * @param seen what the page knew of the field
 * @param tab the page, so that its own savings follow each other; empty without scripts
 * @param turn number of the saving within the page
 */
public record Typed(String field, String value, Seen seen, String tab, long turn) {
    private static final int LONGEST_TAB = 40;

    /** Line ends as they are stored; characters that no reader can see left out. */
    public Typed {
        value = CodePoints.legible(value.replace("\r\n", "\n"));
        tab = tab.length() > LONGEST_TAB ? tab.substring(0, LONGEST_TAB) : tab;
    }

    /** Whether the page wrote what stands there. */
    boolean isOfTheSamePage(Entry there) {
        return !tab.isEmpty() && tab.equals(there.tab());
    }

    /** Whether the page wrote what stands there, and typed this after it. */
    boolean follows(Entry there) {
        return isOfTheSamePage(there) && turn > there.turn();
    }

    /** Whether nobody touched the field since the page was made. */
    public boolean isUntouched() {
        return seen.shows(value);
    }
}
