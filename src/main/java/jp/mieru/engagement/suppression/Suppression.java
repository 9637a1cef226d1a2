package jp.mieru.engagement.suppression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;

/**
 * Decides which figures of nested groups may be shown: none with fewer people behind it than a threshold, and none that
 * lets such a figure be got by subtraction (complementary suppression, Handbook on Statistical Disclosure Control 4–5).
 *
 * <p>A figure is shown only where that of the group around it is. All that sums and differences of shown figures can
 * yield are then unions of <em>remainders</em>: the people of a shown group who are in no shown group directly within
 * it, be they in hidden groups or in none. So these rules, for each shown group by itself, are enough:
 *
 * <ul>
 *   <li>its remainder is nobody, or at least the threshold;
 *   <li>if one of the groups directly within it is hidden, so is another, as long as there is another with answers.
 * </ul>
 *
 * <p>The groups with the fewest people are hidden first (the earlier one among equals), and no more than the rules need.
 * At least two hidden groups also keep those who stand outside any group, and know their own answers, from working out
 * the only one that is hidden. With a lower threshold nothing more is hidden, so tables with different thresholds
 * together tell no more than the one with the lowest.
 *
 * <p>A group in which nobody answered has no figure: it is never shown, hides nobody and makes no other group hidden.
 *
 * <p>This is for one tree of units. For units by attributes there is {@link TableSuppression}.
 */
public final class Suppression {
    /** The threshold unless the office sets another. */
    public static final int DEFAULT_THRESHOLD = 10;

    /** The lowest threshold that can be set. */
    public static final int LOWEST_THRESHOLD = 5;

    private final int threshold;

    /**
     * @param threshold the fewest people behind a shown figure
     * @throws IllegalArgumentException if the threshold is below {@value #LOWEST_THRESHOLD}
     */
    public Suppression(int threshold) {
        if (threshold < LOWEST_THRESHOLD) {
            throw new IllegalArgumentException("threshold " + threshold + " is below " + LOWEST_THRESHOLD);
        }
        this.threshold = threshold;
    }

    /** The fewest people behind a shown figure. */
    public int threshold() {
        return threshold;
    }

    /**
     * Decides for each group, and last for the whole.
     *
     * @param respondents people behind the figure of each group with all groups within it, and last of the whole
     */
    public List<Verdict> decide(Forest groups, int[] respondents) {
        Verdict[] verdicts = Arrays.stream(respondents).mapToObj(this::byItself).toArray(Verdict[]::new);
        int[][] children = groups.children();
        decideWithin(Forest.WHOLE, groups, children, respondents, verdicts);
        groups.topDown().forEach(group -> decideWithin(group, groups, children, respondents, verdicts));
        return List.of(verdicts);
    }

    private Verdict byItself(int respondents) {
        return respondents == 0 ? Verdict.NO_ANSWERS : respondents < threshold ? Verdict.TOO_FEW : Verdict.SHOWN;
    }

    private void decideWithin(int group, Forest groups, int[][] children, int[] respondents, Verdict[] verdicts) {
        int slot = groups.slot(group);
        int[] fewestFirst = IntStream.of(children[slot])
                .filter(child -> respondents[child] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(child -> respondents[child]))
                .mapToInt(Integer::intValue)
                .toArray();
        int hide = verdicts[slot].shown() ? toHide(respondents[slot], fewestFirst, respondents) : fewestFirst.length;
        for (int i = 0; i < hide; i++) {
            if (verdicts[fewestFirst[i]].shown()) {
                verdicts[fewestFirst[i]] = Verdict.PROTECTS_OTHERS;
            }
        }
    }

    /** How many groups to hide, those with the fewest people first. */
    private int toHide(int whole, int[] fewestFirst, int[] respondents) {
        int remainder = whole
                - IntStream.of(fewestFirst).map(child -> respondents[child]).sum();
        int hidden = 0;
        while (hidden < fewestFirst.length
                && (respondents[fewestFirst[hidden]] < threshold || tells(remainder, hidden))) {
            remainder += respondents[fewestFirst[hidden++]];
        }
        return hidden;
    }

    private boolean tells(int remainder, int hidden) {
        return (remainder > 0 && remainder < threshold) || hidden == 1;
    }
}
