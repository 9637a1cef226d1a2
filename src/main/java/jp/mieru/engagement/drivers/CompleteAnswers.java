package jp.mieru.engagement.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/** Collects the scores of those respondents who answered every question of every construct in question. */
final class CompleteAnswers implements AnswerSink {
    private record Row(int unit, double[] scores) {}

    private final Forest units;
    private final List<List<Measure>> constructs;
    private final ScoringMethod method;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param constructs the questions of each construct
     * @param method one that scores single respondents
     */
    CompleteAnswers(Forest units, List<List<Measure>> constructs, ScoringMethod method) {
        this.units = units;
        this.constructs = constructs;
        this.method = method;
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        double[] scores = new double[constructs.size()];
        Arrays.setAll(scores, i -> method.ofComplete(answers, constructs.get(i)));
        if (Arrays.stream(scores).allMatch(Double::isFinite)) {
            rows.add(new Row(unit, scores));
        }
    }

    /** How many there are in each unit with all units within it, and last in the whole. */
    int[] respondents() {
        int[] counts = new int[units.size() + 1];
        rows.forEach(row -> counts[units.slot(row.unit)]++);
        units.sumUp(counts);
        return counts;
    }

    /** The rows of a unit with all units within it, each with a score for each construct; {@link Forest#WHOLE} has all. */
    double[][] within(int unit) {
        boolean[] inside = new boolean[units.size() + 1];
        inside[units.slot(unit)] = true;
        units.topDown().forEach(u -> inside[u] |= unit == Forest.WHOLE || inside[units.slot(units.parent(u))]);
        return rows.stream()
                .filter(row -> inside[units.slot(row.unit)])
                .map(Row::scores)
                .toArray(double[][]::new);
    }
}
