package jp.mieru.engagement.drivers;

import java.util.Arrays;
import java.util.List;
import jp.mieru.engagement.importance.Products;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Sums up the scores of those respondents who answered every question of every construct in question, for each unit with
 * all units within it. Memory grows with the units, not with the answers.
 */
final class CompleteAnswers implements AnswerSink {
    /** About 100 MB of numbers, whatever the units and constructs. */
    private static final int MOST_NUMBERS = 12_000_000;

    private static final int FEWEST_GROUPS = 60;
    private static final int MOST_GROUPS = 1_000;

    private final Forest units;
    private final List<List<Measure>> constructs;
    private final ScoringMethod method;
    private final Products[] products;
    private final double[] scores;

    /**
     * @param constructs the questions of each construct
     * @param method one that scores single respondents
     */
    CompleteAnswers(Forest units, List<List<Measure>> constructs, ScoringMethod method) {
        this.units = units;
        this.constructs = constructs;
        this.method = method;
        this.products = new Products[units.size() + 1];
        this.scores = new double[constructs.size()];
        int columns = constructs.size();
        int groups = MOST_NUMBERS / (products.length * columns * (columns + 3) / 2);
        Arrays.setAll(products, slot -> new Products(columns, Math.clamp(groups, FEWEST_GROUPS, MOST_GROUPS)));
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = method.ofComplete(answers, constructs.get(i));
            if (!Double.isFinite(scores[i])) {
                return;
            }
        }
        products[units.slot(unit)].add(scores);
        for (int at = unit; at != Forest.WHOLE; at = units.parent(at)) {
            products[units.slot(units.parent(at))].add(scores);
        }
    }

    /** How many there are in each unit with all units within it, and last in the whole. */
    int[] respondents() {
        return Arrays.stream(products).mapToInt(Products::people).toArray();
    }

    /** The sums of a unit with all units within it; {@link Forest#WHOLE} has all. */
    Products within(int unit) {
        return products[units.slot(unit)];
    }
}
