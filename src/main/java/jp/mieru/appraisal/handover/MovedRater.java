package jp.mieru.appraisal.handover;

import java.util.List;
import java.util.Locale;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A rater who cannot well rate any more, with the sheets that one other would take over.
 *
 * @param successor whom the organisation of today names; null for nobody
 */
public record MovedRater(
        StaffId rater, Gone gone, Procedure step, @Nullable StaffId successor, List<SheetId> sheets) {
    public MovedRater {
        sheets = List.copyOf(sheets);
    }

    /** How. */
    public enum Gone {
        /** No longer employed. */
        LEFT,
        /** Leads no unit around the person any more. */
        MOVED,
        /** On leave. */
        AWAY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
