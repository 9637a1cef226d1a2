package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.appraisal.ruleset.Follows;
import jp.mieru.appraisal.ruleset.Scale;
import org.hipparchus.fraction.BigFraction;

/** Which grade follows from several upon the same scale; where two are equally near, the lower one. */
final class GradeFromGrades {
    private GradeFromGrades() {}

    /** Place of the grade, 0 for the best. There is at least one, and all weights are above zero. */
    static int place(Follows rule, Scale scale, List<Weighted> grades) {
        return switch (rule) {
            case MEDIAN -> median(grades);
            case MEAN -> nearest(scale, mean(scale, grades));
            case MOST_FREQUENT -> mostFrequent(scale, grades);
            case LOWEST -> grades.stream().mapToInt(Weighted::place).max().orElseThrow();
        };
    }

    /** The mean of the points, weighted. */
    static BigFraction mean(Scale scale, List<Weighted> grades) {
        var sum = grades.stream()
                .map(grade ->
                        Exact.of(scale.steps().get(grade.place()).points()).multiply(Exact.of(grade.weight())))
                .reduce(BigFraction.ZERO, BigFraction::add);
        return sum.divide(Exact.of(all(grades)));
    }

    /** The best grade that more than half of the weight reaches. */
    private static int median(List<Weighted> grades) {
        var half = all(grades);
        var reached = BigDecimal.ZERO;
        for (var grade :
                grades.stream().sorted(Comparator.comparingInt(Weighted::place)).toList()) {
            reached = reached.add(grade.weight());
            if (reached.add(reached).compareTo(half) > 0) {
                return grade.place();
            }
        }
        throw new IllegalArgumentException("no grades");
    }

    private static int nearest(Scale scale, BigFraction points) {
        int nearest = 0;
        for (int place = 1; place < scale.steps().size(); place++) {
            if (distance(scale, place, points).compareTo(distance(scale, nearest, points)) <= 0) {
                nearest = place;
            }
        }
        return nearest;
    }

    private static BigFraction distance(Scale scale, int place, BigFraction points) {
        return Exact.of(scale.steps().get(place).points()).subtract(points).abs();
    }

    private static int mostFrequent(Scale scale, List<Weighted> grades) {
        return IntStream.range(0, scale.steps().size())
                .boxed()
                .max(Comparator.<Integer, BigDecimal>comparing(place -> weightOf(grades, place))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static BigDecimal weightOf(List<Weighted> grades, int place) {
        return all(grades.stream().filter(grade -> grade.place() == place).toList());
    }

    private static BigDecimal all(List<Weighted> grades) {
        return grades.stream().map(Weighted::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
