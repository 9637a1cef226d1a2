package jp.mieru.engagement.moved;

import java.util.Locale;
import jp.mieru.engagement.statistics.DifferenceInDifferences;

/** What can be said of a plan's effect. */
public enum MoveVerdict {
    /** What it aimed at rose more than in other units, and more than chance explains among all plans of the round. */
    WORKED,
    /** The answers do not tell. */
    CANNOT_TELL,
    /** What it aimed at rose by no more than in other units, or by so little more that it is not worth the effort. */
    DID_NOT;

    /** The smallest effect worth having, in points of 100. */
    public static final double WORTHWHILE = 2;

    /** @param real whether chance does not explain it, among all plans that are looked at together */
    static MoveVerdict of(DifferenceInDifferences found, boolean real) {
        if (real && found.interval().low() > 0) {
            return WORKED;
        }
        return found.interval().high() < WORTHWHILE ? DID_NOT : CANNOT_TELL;
    }

    /** The word that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
