package jp.mieru.appraisal.behaviour;

import java.util.UUID;
import jp.mieru.appraisal.behaviour.Note.Content;

/**
 * A note as a page wants to keep it.
 *
 * @param id by which the page knows it, whether or not it is kept yet
 * @param version that the page started from; 0 for a new one
 * @param tab the page; empty without scripts
 * @param turn number of the saving within the page
 */
record WrittenNote(UUID id, Content content, int version, String tab, long turn) {
    /** Whether that other one was written before by the same page. */
    boolean follows(Note there) {
        return !tab.isEmpty() && tab.equals(there.tab());
    }
}
