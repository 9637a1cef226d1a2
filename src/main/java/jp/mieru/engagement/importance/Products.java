package jp.mieru.engagement.importance;

import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sums and products of respondents' scores, which come one after the other, in groups at random: all that correlations need,
 * and samples to tell how sure they are. The first respondents are a group each, so that samples of few are drawn among
 * single people; of many among groups (a bootstrap of random groups; Wolter 2007, Introduction to Variance Estimation, 2.4),
 * which takes as long and as much memory however many there are.
 */
public final class Products {
    private static final long SEED = 2007;

    private final int columns;
    private final double[] shift;
    private final double[] all;
    private final double[][] groups;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int people;

    /**
     * @param columns scores of each respondent: those of the predictors and, last, of the outcome
     * @param mostGroups from 2 on
     */
    public Products(int columns, int mostGroups) {
        this.columns = columns;
        this.shift = new double[columns];
        this.all = new double[numbers(columns)];
        this.groups = new double[mostGroups][];
    }

    /** Takes the scores of one respondent; they are not kept. */
    public void add(double[] scores) {
        if (people == 0) {
            System.arraycopy(scores, 0, shift, 0, columns);
        }
        int at = people < groups.length ? people : random.nextInt(groups.length);
        double @Nullable [] group = groups[at];
        if (group == null) {
            group = new double[all.length];
            groups[at] = group;
        }
        people++;
        add(scores, all, group);
    }

    private void add(double[] scores, double[] one, double[] other) {
        one[0]++;
        other[0]++;
        int product = 1 + columns;
        for (int i = 0; i < columns; i++) {
            double score = scores[i] - shift[i];
            one[1 + i] += score;
            other[1 + i] += score;
            for (int j = 0; j <= i; j++) {
                double value = score * (scores[j] - shift[j]);
                one[product] += value;
                other[product++] += value;
            }
        }
    }

    /** How many respondents there were. */
    public int people() {
        return people;
    }

    int columns() {
        return columns;
    }

    Correlations correlations() {
        return Correlations.of(columns, all);
    }

    /** Correlations of a sample of groups, drawn with replacement, as many as there are. */
    Correlations sample(Random draw) {
        int filled = Math.min(people, groups.length);
        int[] times = new int[filled];
        for (int i = 0; i < filled; i++) {
            times[draw.nextInt(filled)]++;
        }
        double[] sums = new double[all.length];
        for (int group = 0; group < filled; group++) {
            for (int i = 0; times[group] > 0 && i < sums.length; i++) {
                sums[i] += times[group] * groups[group][i];
            }
        }
        return Correlations.of(columns, sums);
    }

    /** Numbers that a group keeps: of people, sums, and products, of each column with all up to itself. */
    public static int numbers(int columns) {
        return 1 + columns + columns * (columns + 1) / 2;
    }
}
