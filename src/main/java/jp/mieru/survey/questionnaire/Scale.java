package jp.mieru.survey.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points a scale question can be answered with.
 *
 * @param points 2 to 11 different whole numbers, in the order in which they are offered
 * @param dontKnow what stands for "don't know" in a file of answers, if that can be answered
 * @param labels empty, or one for each point
 */
public record Scale(
        String code, List<Integer> points, @Nullable String dontKnow, List<Text> labels) {
    /** The least number of points a scale can have. */
    public static final int FEWEST_POINTS = 2;

    /** The greatest number of points a scale can have. */
    public static final int MOST_POINTS = 11;

    public Scale {
        points = List.copyOf(points);
        labels = List.copyOf(labels);
    }

    /** The lowest and the highest point. */
    public Range range() {
        var ends = points.stream().mapToInt(Integer::intValue).summaryStatistics();
        return new Range(ends.getMin(), ends.getMax());
    }
}
