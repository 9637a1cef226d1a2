package jp.mieru.goals.contribution;

import java.util.List;
import java.util.Locale;
import jp.mieru.goals.lineage.Lineage.Upper;
import org.jspecify.annotations.Nullable;

/**
 * What a goal did for one above it, as somebody may learn it.
 *
 * @param tenths share of its result that came from the goal below, in tenths of a percent; null where it would tell another
 *     person's result, or there is no result yet
 * @param portion the same in a word; null as long as there is no result
 * @param lack why no figure is told; null where one is, and as long as the goal below has no result itself
 * @param points how the share came about, null unless the goal below serves it directly
 * @param ways how the share came about over the goals in between; empty where no figure is told and for a goal served directly
 *     alone
 */
public record Rung(
        Upper goal,
        @Nullable Integer tenths,
        @Nullable Portion portion,
        @Nullable Lack lack,
        @Nullable Points points,
        List<Way> ways) {
    public Rung {
        ways = List.copyOf(ways);
    }

    /** Why a share is not told as a figure. */
    public enum Lack {
        /** Results of so few others are in it that one of them could be worked out: see {@link ToldAmongSeveral}. */
        FEW,
        /** Nothing has been achieved yet right below the goal above, so there is nothing to divide. */
        UNWRITTEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Share × weight × difficulty × achievement; a whole year's work at 100% is 100 points.
     *
     * @param share hundredths of the goal below that serve the one above
     * @param own of the goal below
     * @param all of everything that serves the goal above; null where it would tell another person's
     */
    public record Points(int share, double own, @Nullable Double all) {}

    /**
     * One way up over a goal in between: {@code own} × {@code further} is what it adds to the share.
     *
     * @param over the goal in between, which serves the one above directly
     * @param own share of its result that came from the goal below, in tenths of a percent
     * @param further its share of the result above, in tenths of a percent
     */
    public record Way(Upper over, int own, int further) {}
}
