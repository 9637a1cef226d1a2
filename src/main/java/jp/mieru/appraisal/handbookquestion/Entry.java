package jp.mieru.appraisal.handbookquestion;

import java.time.Instant;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.Nullable;

/**
 * A question about the handbook.
 *
 * @param chapter that it belongs to; null for none
 * @param askedBy the reader who asked; null for one that the office put in
 * @param asked the reader's own words
 * @param question as all read it
 * @param answer in Markdown; null until there is one
 * @param shown whether it stands in the handbook for all
 * @param revision goes up with each change
 */
public record Entry(
        UUID id,
        @Nullable UUID chapter,
        @Nullable StaffId askedBy,
        @Nullable String asked,
        Instant askedAt,
        Words question,
        @Nullable Words answer,
        boolean shown,
        int revision) {
    /** Characters that a question may have, and the same in English. */
    public static final int QUESTION = 500;

    public static final int QUESTION_ENGLISH = 1_000;

    /** Characters that an answer may have, and the same in English. */
    public static final int ANSWER = 4_000;

    public static final int ANSWER_ENGLISH = 8_000;

    public boolean isAnswered() {
        return answer != null;
    }
}
