package jp.mieru.appraisal.ratercheck;

import java.util.Map;
import java.util.Set;

/**
 * What a person was asked before.
 *
 * @param last of each question that the person answered: how it went the last time
 * @param lastFive the questions of the check before this one; empty if there was none
 */
record Past(Map<String, Last> last, Set<String> lastFive) {
    static final Past NOTHING = new Past(Map.of(), Set.of());

    /**
     * The last time that a question was answered.
     *
     * @param correct whether it was answered right
     * @param checksAgo 1 for the check before this one
     */
    record Last(boolean correct, int checksAgo) {}

    /** Whether the person has never answered it, or not right the last time. */
    boolean isToLearn(String code) {
        var seen = last.get(code);
        return seen == null || !seen.correct();
    }

    /** How many checks ago it was answered; 0 for never. */
    int checksAgo(String code) {
        var seen = last.get(code);
        return seen == null ? 0 : seen.checksAgo();
    }
}
