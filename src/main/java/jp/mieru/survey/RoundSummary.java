package jp.mieru.survey;

import java.time.LocalDate;

/**
 * A round as lists show it.
 *
 * @param opensOn the day on which it was opened, from when it can be answered and on which the people and units asked were
 *     fixed; until then the day it is planned for
 * @param closesOn last day on which it is meant to be answered; the office may close it before
 * @param mode who can learn whose answer is whose
 */
public record RoundSummary(
        RoundId id, String title, LocalDate opensOn, LocalDate closesOn, RoundState state, RoundMode mode) {
    /** Whether the answers were gathered elsewhere and brought in as a file. */
    public boolean gathered() {
        return mode == RoundMode.GATHERED;
    }
}
