package jp.mieru.survey.answering;

import java.time.LocalDate;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * A round as somebody who is asked sees it.
 *
 * @param mode who can learn whose answer is whose
 * @param told units that an anonymous answer may name
 * @param closesOn last day on which it can be answered
 * @param answered whether this person has answered
 * @param closed whether it is over
 * @param purpose what it is for, null where that was not written
 */
public record AskedSurvey(
        RoundId round,
        String title,
        RoundMode mode,
        ToldUnits told,
        LocalDate closesOn,
        boolean answered,
        boolean closed,
        @Nullable Text purpose) {
    /** Whether this person can still answer on that day. */
    public boolean waits(LocalDate today) {
        return !answered && isOpen(today);
    }

    /** Whether the round can be answered on that day, whoever has done so. */
    public boolean isOpen(LocalDate today) {
        return !closed && !today.isAfter(closesOn);
    }
}
