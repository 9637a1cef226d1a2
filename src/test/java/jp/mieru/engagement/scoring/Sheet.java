package jp.mieru.engagement.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Text;

/** Answers of a few respondents, written as they would be on paper. */
final class Sheet {
    static final double BLANK = AnswerTable.BLANK;
    static final double DONT_KNOW = AnswerTable.DONT_KNOW;
    static final String INDEX = "index";

    private Sheet() {}

    /** One row of answers for each respondent. */
    static double[][] of(double[]... rows) {
        return rows;
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

    /** The score of a construct with these questions, NaN if it has none; all respondents are in the whole, of weight 1. */
    static double score(double[][] rows, List<Measure> questions, ScoringMethod method) {
        CellFigures figures = figures(rows, List.of(questions), method);
        return figures.scoring().constructs() == 0 ? Double.NaN : figures.score(0, 0, 0);
    }

    /** The figures of several constructs and, last, of their index. */
    static CellFigures figures(double[][] rows, List<List<Measure>> constructs, ScoringMethod method) {
        CellTally tally = tally(constructs, method, Forest.flat(0), false);
        for (double[] row : rows) {
            tally.respondent(Forest.WHOLE, 1, new String[0], row);
        }
        return tally.figures();
    }

    static CellTally tally(List<List<Measure>> constructs, ScoringMethod method, Forest units, boolean weighted) {
        return new CellTally(Scoring.of(questionnaire(constructs), method), units, List.of(), weighted);
    }

    /** Constructs {@code 0}, {@code 1} and so on, and an index of all. */
    private static Questionnaire questionnaire(List<List<Measure>> constructs) {
        List<Question> questions = new ArrayList<>();
        for (int construct = 0; construct < constructs.size(); construct++) {
            for (Measure measure : constructs.get(construct)) {
                questions.add(question(measure, String.valueOf(construct)));
            }
        }
        List<String> codes =
                IntStream.range(0, constructs.size()).mapToObj(String::valueOf).toList();
        return new Questionnaire(
                Text.of("sheet"),
                List.of(),
                codes.stream()
                        .map(code -> new Construct(code, Text.of(code), false))
                        .toList(),
                List.of(new Index(INDEX, Text.of(INDEX), codes)),
                questions,
                List.of());
    }

    private static Question question(Measure measure, String construct) {
        return new Question(
                "Q" + measure.question(),
                construct,
                QuestionType.NUMBER,
                null,
                measure.reversed(),
                false,
                Text.of("Q"),
                measure.bounded() ? new Range(measure.low(), measure.high()) : null,
                List.of());
    }
}
