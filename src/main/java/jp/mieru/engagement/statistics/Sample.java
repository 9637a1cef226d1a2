package jp.mieru.engagement.statistics;

import java.util.List;

/**
 * What is known of a group's answers.
 *
 * @param people how many answered
 * @param mean of their scores
 * @param variance of their scores, divided by their number the square of the mean's standard error; NaN where it is not known
 * @param weight what they count for together: their number, unless some count for more than others
 */
public record Sample(int people, double mean, double variance, double weight) {
    /** People who all count the same. */
    public Sample(int people, double mean, double variance) {
        this(people, mean, variance, people);
    }

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
        return of(
                whole.people - people,
                whole.weight - weight,
                whole.weight * whole.mean - weight * mean,
                whole.squares() - squares());
    }

    /** Several groups of different people as one. */
    public static Sample together(List<Sample> groups) {
        return of(
                groups.stream().mapToInt(Sample::people).sum(),
                groups.stream().mapToDouble(Sample::weight).sum(),
                groups.stream().mapToDouble(group -> group.weight * group.mean).sum(),
                groups.stream().mapToDouble(Sample::squares).sum());
    }

    private static Sample of(int people, double weight, double sum, double squares) {
        double mean = sum / weight;
        double spread = Math.max(0, squares / weight - mean * mean);
        return new Sample(people, mean, people > 1 ? spread * people / (people - 1) : 0, weight);
    }

    private double squares() {
        return weight * (variance * (people - 1) / people + mean * mean);
    }
}
