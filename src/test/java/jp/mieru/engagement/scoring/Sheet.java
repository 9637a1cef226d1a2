package jp.mieru.engagement.scoring;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;

/** Answers of a few respondents, written as they would be on paper. */
final class Sheet {
    static final double BLANK = AnswerTable.BLANK;
    static final double DONT_KNOW = AnswerTable.DONT_KNOW;

    private Sheet() {}

    /** One row of answers for each respondent, all in the whole and of weight 1. */
    static AnswerTable of(double[]... rows) {
        var builder = AnswerTable.builder(rows[0].length, List.of());
        for (double[] row : rows) {
            builder.add(Forest.WHOLE, 1, new String[0], row);
        }
        return builder.build();
    }

    static double[] row(double... answers) {
        return answers;
    }

    /** Questions on a scale from {@code low} to {@code high}, as many as wished. */
    static List<Measure> questions(int count, int low, int high) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Measure(i, low, high, false))
                .toList();
    }

    static double score(AnswerTable answers, List<Measure> measures, ScoringMethod method) {
        return Scores.of(answers, measures, method, false, Grouping.none(answers))
                .score(0);
    }
}
