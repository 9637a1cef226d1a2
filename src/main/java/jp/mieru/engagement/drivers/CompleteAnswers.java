package jp.mieru.engagement.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;

/** The scores of those respondents who answered every question of every construct in question. */
final class CompleteAnswers {
    private final Forest units;
    private final List<double[]> rows;
    private final int[] unitOf;

    private CompleteAnswers(Forest units, List<double[]> rows, int[] unitOf) {
        this.units = units;
        this.rows = rows;
        this.unitOf = unitOf;
    }

    /**
     * One row for each such respondent with a score for each construct, in order.
     *
     * @param constructs the questions of each construct
     * @param method one that scores single respondents
     */
    static CompleteAnswers of(AnswerTable answers, Forest units, List<List<Measure>> constructs, ScoringMethod method) {
        record Row(int unit, double[] scores) {}
        List<Row> rows = IntStream.range(0, answers.respondents())
                .mapToObj(r -> new Row(answers.unit(r), scores(answers, constructs, method, r)))
                .filter(row -> Arrays.stream(row.scores).allMatch(Double::isFinite))
                .toList();
        return new CompleteAnswers(
                units,
                rows.stream().map(Row::scores).toList(),
                rows.stream().mapToInt(Row::unit).toArray());
    }

    /** How many there are in each unit with all units within it, and last in the whole. */
    int[] respondents() {
        int[] counts = new int[units.size() + 1];
        for (int unit : unitOf) {
            counts[units.slot(unit)]++;
        }
        units.sumUp(counts);
        return counts;
    }

    /** The rows of a unit with all units within it; {@link Forest#WHOLE} has all. */
    double[][] within(int unit) {
        boolean[] inside = new boolean[units.size() + 1];
        inside[units.slot(unit)] = true;
        units.topDown().forEach(u -> inside[u] |= unit == Forest.WHOLE || inside[units.slot(units.parent(u))]);
        return IntStream.range(0, unitOf.length)
                .filter(i -> inside[units.slot(unitOf[i])])
                .mapToObj(rows::get)
                .toArray(double[][]::new);
    }

    private static double[] scores(
            AnswerTable answers, List<List<Measure>> constructs, ScoringMethod method, int respondent) {
        return constructs.stream()
                .mapToDouble(measures -> method.ofComplete(answers, measures, respondent))
                .toArray();
    }
}
