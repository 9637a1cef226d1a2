package jp.mieru.engagement.scoring;

import java.util.Arrays;
import java.util.List;
import jp.mieru.survey.AnswerTable;

/**
 * The score of one construct in each group with all groups within it, and in the whole. Groups are told by their
 * {@linkplain jp.mieru.survey.Forest#slot slot}.
 */
public final class Scores {
    private final int[] respondents;
    private final double[] scores;

    Scores(int[] respondents, double[] scores) {
        this.respondents = respondents;
        this.scores = scores;
    }

    /**
     * Scores a construct.
     *
     * @param measures the construct's questions
     * @param weighted whether respondents count by their weight; numbers of people never do
     */
    public static Scores of(
            AnswerTable answers, List<Measure> measures, ScoringMethod method, boolean weighted, Grouping grouping) {
        return new Tally(answers, method.scorable(measures), method, weighted, grouping).scores();
    }

    /**
     * The unweighted mean of constructs' unrounded scores, none where one of them has none; behind it stand the people
     * of the construct that fewest answered.
     */
    public static Scores index(List<Scores> constructs) {
        int[] respondents = new int[constructs.getFirst().respondents.length];
        Arrays.setAll(
                respondents,
                slot -> constructs.stream()
                        .mapToInt(c -> c.respondents[slot])
                        .min()
                        .orElse(0));
        double[] scores = new double[respondents.length];
        Arrays.setAll(
                scores,
                slot -> constructs.stream().mapToDouble(c -> c.scores[slot]).sum() / constructs.size());
        return new Scores(respondents, scores);
    }

    /** How many people answered at least one question of the construct. */
    public int respondents(int slot) {
        return respondents[slot];
    }

    /** The numbers of people in all groups, and last in the whole. */
    public int[] respondents() {
        return respondents.clone();
    }

    /** The unrounded score, NaN where nobody answered. */
    public double score(int slot) {
        return scores[slot];
    }
}
