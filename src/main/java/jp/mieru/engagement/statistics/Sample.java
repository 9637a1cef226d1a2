package jp.mieru.engagement.statistics;

import java.util.List;

/**
 * What is known of a group's answers.
 *
 * @param people how many answered
 * @param mean of their scores
 * @param variance of their scores, with n − 1; NaN where it is not known
 */
public record Sample(int people, double mean, double variance) {
    /** Square of the mean's standard error. */
    double error() {
        return variance / people;
    }

    /** Whether an interval can be told: two people at least, who do not all say the same. */
    boolean varies() {
        return people > 1 && variance > 0;
    }

    /** The others: those of the whole who are not among these, who are a part of it. */
    Sample othersIn(Sample whole) {
        int others = whole.people - people;
        double rest = (whole.people * whole.mean - people * mean) / others;
        double squares = squares(whole) - squares(this) - others * rest * rest;
        return new Sample(others, rest, Math.max(0, squares) / Math.max(1, others - 1));
    }

    /** Several groups of different people as one. */
    public static Sample together(List<Sample> groups) {
        int people = groups.stream().mapToInt(Sample::people).sum();
        double mean =
                groups.stream().mapToDouble(group -> group.people * group.mean).sum() / people;
        double squares = groups.stream().mapToDouble(Sample::squares).sum() - people * mean * mean;
        return new Sample(people, mean, Math.max(0, squares) / Math.max(1, people - 1));
    }

    private static double squares(Sample sample) {
        return (sample.people - 1) * sample.variance + sample.people * sample.mean * sample.mean;
    }
}
