package jp.mieru.engagement.drivers;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private final Forest units;
    private final List<List<Measure>> constructs;
    private final ScoringMethod method;
    private final @Nullable Products[] products;
    private final int[] respondents;
    private final double[] scores;

    /**
     * @param constructs the questions of each construct
     * @param method one that scores single respondents
     * @param people who answered in each unit with all units within it, and last of all; 0 for units of which nothing is to
     *     be told
     * @param groups the most groups of people that a unit keeps
     */
    CompleteAnswers(Forest units, List<List<Measure>> constructs, ScoringMethod method, int[] people, int groups) {
        this.units = units;
        this.constructs = constructs;
        this.method = method;
        this.products = new @Nullable Products[units.size() + 1];
        this.respondents = new int[products.length];
        this.scores = new double[constructs.size()];
        Arrays.setAll(products, slot -> people[slot] == 0 ? null : new Products(constructs.size(), groups));
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = method.ofComplete(answers, constructs.get(i));
            if (!Double.isFinite(scores[i])) {
                return;
            }
        }
        add(units.slot(unit));
        for (int at = unit; at != Forest.WHOLE; at = units.parent(at)) {
            add(units.slot(units.parent(at)));
        }
    }

    private void add(int slot) {
        respondents[slot]++;
        Products kept = products[slot];
        if (kept != null) {
            kept.add(scores);
        }
    }

    /** How many there are in each unit with all units within it, and last in the whole. */
    int[] respondents() {
        return respondents.clone();
    }

    /** The sums of a unit with all units within it, of which something is to be told; {@link Forest#WHOLE} has all. */
    Products within(int unit) {
        return Objects.requireNonNull(products[units.slot(unit)]);
    }
}
