package jp.mieru.survey;

import java.time.LocalDate;

/**
 * A round as lists show it.
 *
 * @param opensOn first day on which it can be answered
 * @param closesOn last day on which it can be answered
 * @param gathered whether the answers were gathered elsewhere and brought in as a file
 */
public record RoundSummary(
        RoundId id, String title, LocalDate opensOn, LocalDate closesOn, RoundState state, boolean gathered) {

    /** Whether it can be answered on this day. */
    public boolean takesAnswersOn(LocalDate day) {
        return state == RoundState.OPEN && !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}
