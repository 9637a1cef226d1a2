package jp.mieru.engagement.scoring;

import java.util.Arrays;

/**
 * Indices of the Civil Service People Survey that count only those who answered every item (Technical Guide 2018, p. 14–16):
 * the Proxy Stress Index, where much is bad, and the PERMA index of well-being. Items are on 0 to 100; whoever left one
 * out has no index, and is not in that of the group.
 */
public final class CompleteAnswerIndex {
    private static final double FULL = 100;

    private CompleteAnswerIndex() {}

    /** 100 less the mean of one respondent's eight items, NaN unless all are answered. */
    public static double proxyStress(double... items) {
        return FULL - perma(items);
    }

    /** The mean of one respondent's five items, NaN unless all are answered. */
    public static double perma(double... items) {
        return Arrays.stream(items).sum() / items.length;
    }

    /** An answer from 0 to 10 as an item on 0 to 100: 0 is 0, 1 to 4 are 25, 5 and 6 are 50, 7 to 9 are 75, 10 is 100. */
    public static double ofElevenPoints(int answer) {
        int[] firstOfStep = {1, 5, 7, 10};
        return FULL
                * Arrays.stream(firstOfStep).filter(first -> answer >= first).count()
                / firstOfStep.length;
    }

    /** The index of a group: the mean of those who have one. */
    public static double group(double... respondents) {
        return Arrays.stream(respondents).filter(Double::isFinite).average().orElse(Double.NaN);
    }
}
