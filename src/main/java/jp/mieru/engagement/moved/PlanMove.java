package jp.mieru.engagement.moved;

import java.util.Locale;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.statistics.DifferenceInDifferences;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and what it aimed at before and after. All of it is made of figures that the pages of either round show.
 *
 * @param unit the unit as it stands in the later round, or that of the plan where that round does not have it
 * @param unitName its name
 * @param before its score in the round that the plan follows, 0 to 100; null where it is hidden or cannot be compared
 * @param after its score in the later round; null where it is hidden or cannot be compared
 * @param effect set against other units; null where that was not possible
 * @param why there is no effect, null where there is one
 */
public record PlanMove(
        UnitId unit,
        String unitName,
        ActionPlan plan,
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Effect effect,
        MoveVerdict verdict,
        @Nullable WhyNot why) {

    /**
     * How far the unit moved beyond others, in points of 100, unrounded.
     *
     * @param expected what it would have moved by without the plan, going by units without such a plan and by where it began
     * @param units how many those are
     * @param points the unit's move less that
     * @param low lower end of where it lies with 95 % confidence
     * @param high upper end
     * @param shrunk drawn towards none at all, as far as chance may have brought it about
     * @param real whether chance does not explain it, among all plans that are looked at together
     */
    public record Effect(
            double expected, int units, double points, double low, double high, double shrunk, boolean real) {
        static Effect of(DifferenceInDifferences found, double shrunk, boolean real) {
            return new Effect(
                    found.expected(),
                    found.groups(),
                    found.effect(),
                    found.interval().low(),
                    found.interval().high(),
                    shrunk,
                    real);
        }
    }

    /** Whether what it aimed at fell beyond other units, by more than chance explains. */
    public boolean fell() {
        return effect != null && effect.real() && effect.high() < 0;
    }

    /** Why nothing can be said. */
    public enum WhyNot {
        /** The unit was split or merged with others. */
        REORGANISED,
        /** The later round asks otherwise about what the plan aimed at. */
        ASKED_OTHERWISE,
        /** A figure of the unit is hidden in one of the rounds. */
        HIDDEN,
        /** There are too few units without such a plan, or all in the unit gave the same answer. */
        TOO_FEW;

        /** The word that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The code of what the plan aimed at. */
    public String construct() {
        return plan.wording().construct();
    }

    /** What the plan says. */
    public String sentence() {
        return plan.wording().sentence();
    }

    /** The score after less the score before; null where one of them is not known. */
    public @Nullable Double change() {
        return before == null || after == null ? null : Double.valueOf(after - before);
    }
}
