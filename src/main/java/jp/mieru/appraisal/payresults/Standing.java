package jp.mieru.appraisal.payresults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a grade counts for somebody, or why none does. */
public enum Standing {
    /** The sheet is fixed. */
    RATED,
    /** The sheet is being amended; what it was when it was last fixed counts. */
    AMENDED,
    /** No result in this cycle; the latest one of an earlier cycle counts by the rules. */
    EARLIER,
    /** No result at all; the rules name the grade. */
    RULE,
    /** No result, and the rules name no grade. */
    NONE,
    /** The sheet is not fixed yet. */
    OPEN,
    /** The viewer's own, who does not know it yet. */
    UNTOLD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Standing> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Whether the person was rated in the cycle itself: they are whom quotas are shares of. */
    public boolean isOwn() {
        return this == RATED || this == AMENDED;
    }
}
