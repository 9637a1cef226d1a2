package jp.mieru.appraisal.handover;

import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Which of the proposals is meant, and why. */
public record HandOverForm(
        @Nullable String rater,
        @Nullable String step,
        @Nullable String successor,
        @Nullable String reason) {
    /** Characters of a reason. */
    public static final int LONGEST = 400;

    void check(BindingResult result) {
        Typed.check(result, "reason", reason, LONGEST, true);
    }

    /** Whether it is this one. */
    public boolean means(MovedRater moved) {
        var follower = moved.successor();
        return moved.rater().toString().equals(rater)
                && moved.step().word().equals(step)
                && follower != null
                && follower.toString().equals(successor);
    }
}
