package jp.mieru.appraisal.scoring;

import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/** A rater may give another grade than the rules propose only where they allow it, and says why. */
public final class DifferingNeedsAReason {
    private DifferingNeedsAReason() {}

    public static boolean isKept(RuleSet rules, @Nullable String proposed, String given, @Nullable String reason) {
        return given.equals(proposed) || (rules.overall().mayDiffer() && reason != null && !Normal.isBlank(reason));
    }
}
