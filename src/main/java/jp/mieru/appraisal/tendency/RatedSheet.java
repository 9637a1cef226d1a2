package jp.mieru.appraisal.tendency;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one rater gave one person.
 *
 * @param rater who rated
 * @param group whose rules the person is rated by; only raters of the same group are compared
 * @param order its place among the sheets of the rater, in the order of time
 * @param marks at least one
 */
public record RatedSheet(UUID rater, String group, int order, List<Given> marks) {
    private static final double MIDDLE = 50;

    public RatedSheet {
        marks = List.copyOf(marks);
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("a sheet without marks tells nothing");
        }
    }

    /**
     * One mark.
     *
     * @param item code of an item that everybody in the group is rated by; null for a goal, which each has for oneself
     * @param level place on its scale, 0 for the lowest step to 100 for the highest
     */
    public record Given(@Nullable String item, double level) {
        private static final double HIGHEST = 100;

        /** The level of a place on a scale, 0 for the best of so many steps. */
        public static double level(int place, int steps) {
            return HIGHEST * (steps - 1 - place) / (steps - 1);
        }
    }

    /** Mean level of its marks. */
    double level() {
        return marks.stream().mapToDouble(Given::level).average().orElseThrow();
    }

    /** Mean distance of its marks from the middle of the scale. */
    double fromTheMiddle() {
        return marks.stream()
                .mapToDouble(mark -> Math.abs(mark.level() - MIDDLE))
                .average()
                .orElseThrow();
    }
}
