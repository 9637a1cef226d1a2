package jp.mieru.appraisal.checkbank;

import java.time.LocalDate;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is right (○) or wrong (×), and why.
 *
 * @param code stays the same
 * @param holds whether the statement is right
 * @param explanation what teaches, whatever was answered
 * @param own whether the office added it
 * @param withdrawn whether it is asked no more
 * @param firstUntil the last day on which it comes first; null for one that waits its turn
 * @param revision of what the office wrote and said of it; 0 where it never did
 */
public record Question(
        String code,
        Topic topic,
        boolean holds,
        Words statement,
        Words explanation,
        boolean own,
        boolean withdrawn,
        @Nullable LocalDate firstUntil,
        int revision) {
    /** Characters that a statement may have, and the same in English. */
    public static final int STATEMENT = 300;

    public static final int STATEMENT_ENGLISH = 600;

    /** Characters that an explanation may have, and the same in English. */
    public static final int EXPLANATION = 600;

    public static final int EXPLANATION_ENGLISH = 1_200;

    /** Whether it comes first on that day. */
    public boolean comesFirst(LocalDate day) {
        return firstUntil != null && !firstUntil.isBefore(day);
    }

    Question standing(boolean isWithdrawn, @Nullable LocalDate until, int present) {
        return new Question(code, topic, holds, statement, explanation, own, isWithdrawn, until, present);
    }
}
