package jp.mieru.goals.progress;

import jp.mieru.goals.contribution.Served;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.text.Percent;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A result as it is typed; the version is that which was read, -1 where there was none. */
public record ResultForm(
        @Nullable String achievement,
        @Nullable String words,
        @Nullable Integer version) {
    static final int NONE = -1;

    static ResultForm of(@Nullable GoalResult result) {
        return result == null
                ? new ResultForm("", "", NONE)
                : new ResultForm(String.valueOf(result.achievement()), result.words(), result.version());
    }

    /** The same upon what somebody else has saved meanwhile. */
    ResultForm upon(int present) {
        return new ResultForm(achievement, words, present);
    }

    void check(BindingResult result) {
        if (Percent.whole(typed(achievement), 0, Served.MOST_ACHIEVED).isEmpty()) {
            result.rejectValue("achievement", "goals.progress.fault.percent");
        }
        if (typed(words).isEmpty()) {
            result.rejectValue("words", "goals.result.fault.words");
        } else if (CodePoints.length(typed(words)) > GoalResult.LONGEST_WORDS) {
            result.rejectValue("words", "goals.fault.long", new Object[] {GoalResult.LONGEST_WORDS}, null);
        }
    }

    /** Only after {@link #check} found nothing. */
    GoalResult toResult() {
        return new GoalResult(
                Percent.whole(typed(achievement), 0, Served.MOST_ACHIEVED).orElseThrow(), typed(words), read());
    }

    int read() {
        return version == null ? NONE : version;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : Normal.trim(text);
    }
}
