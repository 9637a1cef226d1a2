package jp.mieru.appraisal.raters;

import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A rater whom the office named instead of the one that follows from the organisation.
 *
 * @param subject the person, the unit, or the rater who is replaced
 * @param step which step; null for every one, only in place of a rater
 * @param rater null where the step is left out
 * @param note why
 */
public record NamedRater(
        Scope scope,
        UUID subject,
        @Nullable Procedure step,
        @Nullable StaffId rater,
        String note) {
    /** For whom. The narrower one wins. */
    public enum Scope {
        PERSON,
        /** Everybody in the unit and below it, unless a unit further down says otherwise. */
        UNIT,
        /** Everybody whom that rater would rate. */
        RATER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
