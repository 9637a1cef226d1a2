package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
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

    /** Where everybody answered a question alike. */
    CellMarks revealing(AnswerOptions question, CellCounts people) {
        CellMarks marks = CellMarks.none(people);
        for (int slot = 0; slot < counts.length; slot++) {
            int[] row = counts[slot];
            int answered = row[question.first()];
            if (answered > 0
                    && IntStream.range(question.first() + 1, question.dontKnow())
                            .anyMatch(i -> row[i] == answered)) {
                marks.mark(slot, 0);
            }
        }
        return marks;
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
