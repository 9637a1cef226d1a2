package jp.mieru.engagement.briefing;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/**
 * The page for top management.
 *
 * @param round the round it is about
 * @param whole what the whole is called
 * @param years up to three rounds that can be compared, the oldest first
 * @param measures construct by construct, of the whole
 * @param outcome name of what departments are compared by
 * @param departments those right below the whole
 * @param decisions up to three things to decide
 * @param threshold the fewest people behind a figure that is shown
 */
public record Briefing(
        RoundSummary round,
        String whole,
        List<Year> years,
        List<Line> measures,
        String outcome,
        List<Department> departments,
        List<Decision> decisions,
        int threshold) {
    /**
     * A round.
     *
     * @param rate response rate in percent, null where it is not known
     */
    public record Year(
            String title, LocalDate opensOn, @Nullable Double rate) {}

    /**
     * Scores through the years, 0 to 100.
     *
     * @param index whether it is an index of others
     * @param scores by year; null where it is hidden, or was not measured in the same way
     * @param change from the round before to the newest, null where that cannot be told
     */
    public record Line(
            String name,
            boolean index,
            List<@Nullable Double> scores,
            @Nullable Gap change) {}

    /**
     * A department.
     *
     * @param rate response rate of the newest round in percent, null where it is not known
     * @param outcome what departments are compared by
     * @param below the construct that is furthest below the whole by more than chance, null where there is none
     */
    public record Department(
            String code,
            String name,
            @Nullable Double rate,
            Line outcome,
            @Nullable String below) {}

    /**
     * Something to decide.
     *
     * @param key of a sentence made of shown figures alone
     * @param arguments for its places
     * @param href where it can be looked into
     */
    public record Decision(String key, List<Object> arguments, String href) {}
}
