package jp.mieru.survey.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A half-filled sheet.
 *
 * @param page the page to go on with, from 0
 * @param filled what was chosen or written, by question
 * @param order seed of the order of questions that come at random
 * @param version how often it was saved
 */
public record Draft(int page, Map<Integer, List<String>> filled, long order, int version, Instant savedAt) {
    /** Never shows an answer, so that none gets into a log. */
    @Override
    public String toString() {
        return "Draft";
    }
}
