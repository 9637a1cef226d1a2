package jp.mieru.engagement.scoring;

import java.util.Arrays;
import java.util.List;
import jp.mieru.survey.AnswerTable;

/**
 * Weighted sums of one construct by group. A method that averages by respondent keeps one sum for the construct, one
 * that averages by question a sum for each question: the score is the mean of the means.
 */
final class Tally {
    private final AnswerTable answers;
    private final List<Measure> measures;
    private final ScoringMethod method;
    private final boolean weighted;
    private final Grouping grouping;
    private final int[] respondents;
    private final double[][] sums;
    private final double[][] weights;

    Tally(AnswerTable answers, List<Measure> measures, ScoringMethod method, boolean weighted, Grouping grouping) {
        this.answers = answers;
        this.measures = measures;
        this.method = method;
        this.weighted = weighted;
        this.grouping = grouping;
        int slots = grouping.forest().size() + 1;
        int means = method.byRespondent() ? 1 : measures.size();
        this.respondents = new int[slots];
        this.sums = new double[means][slots];
        this.weights = new double[means][slots];
    }

    Scores scores() {
        for (int respondent = 0; respondent < answers.respondents(); respondent++) {
            count(respondent, grouping.slot(respondent));
        }
        grouping.forest().sumUp(respondents);
        Arrays.stream(sums).forEach(grouping.forest()::sumUp);
        Arrays.stream(weights).forEach(grouping.forest()::sumUp);
        double[] scores = new double[respondents.length];
        Arrays.setAll(scores, this::meanOfMeans);
        return new Scores(respondents, scores);
    }

    private void count(int respondent, int slot) {
        double weight = weighted ? answers.weight(respondent) : 1;
        double sum = 0;
        int answered = 0;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            double answer = answers.answer(measure.question(), respondent);
            if (!Double.isFinite(answer)) {
                continue;
            }
            double value = method.value(measure.straight(answer), measure);
            answered++;
            sum += value;
            if (!method.byRespondent()) {
                add(i, slot, value, weight);
            }
        }
        if (answered > 0) {
            respondents[slot]++;
            if (method.byRespondent()) {
                add(0, slot, sum / answered, weight);
            }
        }
    }

    private void add(int mean, int slot, double value, double weight) {
        sums[mean][slot] += weight * value;
        weights[mean][slot] += weight;
    }

    private double meanOfMeans(int slot) {
        double sum = 0;
        int means = 0;
        for (int mean = 0; mean < sums.length; mean++) {
            if (weights[mean][slot] > 0) {
                sum += sums[mean][slot] / weights[mean][slot];
                means++;
            }
        }
        return means == 0 ? Double.NaN : sum / means;
    }
}
