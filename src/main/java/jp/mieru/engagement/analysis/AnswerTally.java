package jp.mieru.engagement.analysis;

import java.util.Collections;
import java.util.List;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellPoints;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Counts for each unit how many gave which answer to each question. */
final class AnswerTally implements AnswerSink {
    private final Forest units;
    private final List<AnswerOptions> options;
    private final int[][] counts;

    AnswerTally(Questionnaire questionnaire, Forest units) {
        this.units = units;
        this.options = AnswerOptions.of(questionnaire);
        this.counts = new int[units.size() + 1]
                [options.stream().mapToInt(AnswerOptions::size).sum()];
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        int[] row = counts[units.slot(unit)];
        for (AnswerOptions question : options) {
            double answer = answers[question.question()];
            if (answer == AnswerTable.DONT_KNOW) {
                row[question.dontKnow()]++;
            } else if (!Double.isNaN(answer)) {
                row[question.first()]++;
                count(question, (int) answer, row);
            }
        }
    }

    /** Counts those in the units below to the units around them. */
    void sumUp() {
        units.bottomUp().forEach(unit -> {
            int[] around = counts[units.slot(units.parent(unit))];
            for (int i = 0; i < around.length; i++) {
                around[i] += counts[unit][i];
            }
        });
    }

    List<AnswerOptions> options() {
        return options;
    }

    /** The counts of a unit with all units within it. */
    int[] row(int slot) {
        return counts[slot];
    }

    /** How many people answered a question, unit by unit. */
    CellCounts people(AnswerOptions question) {
        int[][] people = new int[counts.length][1];
        for (int slot = 0; slot < people.length; slot++) {
            people[slot][0] = counts[slot][question.first()];
        }
        return new CellCounts(units, new int[0], people);
    }

    /** What the answers of those in a unit add up to, each from 0 to 1 as it counts in scores; 0 of those without an order. */
    double sum(AnswerOptions question, int slot) {
        if (question.order() == 0) {
            return 0;
        }
        int low = Collections.min(question.points());
        double range = Collections.max(question.points()) - low;
        double sum = 0;
        for (int i = 0; i < question.points().size(); i++) {
            sum += counts[slot][question.first() + 1 + i] * (question.points().get(i) - low) / range;
        }
        return question.order() > 0 ? sum : counts[slot][question.first()] - sum;
    }

    /** How much the answers of those in a unit, but in none of these within it, differ: squares of the distances from the mean. */
    double spread(AnswerOptions question, int slot, int[] within) {
        int low = Collections.min(question.points());
        double range = Collections.max(question.points()) - low;
        double people = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < question.points().size(); i++) {
            int place = question.first() + 1 + i;
            double gave = counts[slot][place];
            for (int unit : within) {
                gave -= counts[unit][place];
            }
            double point = (question.points().get(i) - low) / range;
            people += gave;
            sum += gave * point;
            squares += gave * point * point;
        }
        return people > 0 ? squares - sum * sum / people : 0;
    }

    /** What answers add up to as a table; null of answers without an order. */
    @Nullable
    CellPoints points(AnswerOptions question) {
        return question.order() != 0 ? (slot, column) -> sum(question, slot) : null;
    }

    /** How far the mean of all answers is from the middle of the scale. */
    double fromTheMiddle(AnswerOptions question) {
        int whole = counts.length - 1;
        return Math.abs(sum(question, whole) / Math.max(1, counts[whole][question.first()]) - 0.5);
    }

    private static void count(AnswerOptions question, int answer, int[] row) {
        for (int i = 0; i < question.points().size(); i++) {
            int point = question.points().get(i);
            if (question.several() ? (answer >> point & 1) == 1 : answer == point) {
                row[question.first() + 1 + i]++;
            }
        }
    }
}
