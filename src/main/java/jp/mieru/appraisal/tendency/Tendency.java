package jp.mieru.appraisal.tendency;

import jp.mieru.platform.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One tendency of one rater. What its figure is depends on the kind:
 *
 * <ul>
 *   <li>leniency: the rater's level less that of peers, −100 to 100, positive for lenient
 *   <li>centre: the distance of marks from the middle less that of peers, −50 to 50, negative for closer to the middle
 *   <li>range and halo: a standard deviation over that of peers, 0 and more, below 1 for narrower
 *   <li>contrast: the correlation of each sheet's level with that of the one before, −1 to 1
 * </ul>
 *
 * @param figure null where there is too little to tell
 * @param interval where the figure lies with 95 % confidence; null likewise
 */
public record Tendency(
        TendencyKind kind,
        Verdict verdict,
        @Nullable Double figure,
        @Nullable Interval interval) {
    static Tendency tooFew(TendencyKind kind) {
        return new Tendency(kind, Verdict.TOO_FEW, null, null);
    }

    /** Whether a found leniency is severity. */
    public boolean isBelow() {
        return figure != null && figure < 0;
    }
}
