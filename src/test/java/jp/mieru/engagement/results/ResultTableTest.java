package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;
import org.junit.jupiter.api.Test;

class ResultTableTest {
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            Text.of("調査"),
            List.of(new Scale("agree5", List.of(1, 2, 3, 4, 5), "X", List.of())),
            List.of(
                    new Construct("engagement", Text.of("エンゲージメント"), true),
                    new Construct("supervisor", Text.of("上司"), false),
                    new Construct("voice", Text.of("声"), false)),
            List.of(new Index("total", Text.of("総合"), List.of("engagement", "supervisor"))),
            List.of(
                    question("Q1", "engagement", QuestionType.SCALE),
                    question("Q2", "supervisor", QuestionType.SCALE),
                    question("Q3", "voice", QuestionType.TEXT)),
            List.of("gender"));

    private static final AnsweringUnits UNITS = new AnsweringUnits(List.of(
            new Unit("0", "市", null, 0),
            new Unit("1", "総務課", "0", 20),
            new Unit("2", "会計課", "0", 5),
            new Unit("3", "税務課", "0", 14)));

    @Test
    void writesTheRowsOfTheFormat() {
        assertThat(byUnit(answers()).rows().map(row -> String.join(",", row.cells())))
                .containsExactly(
                        "0,市,39,34,engagement,34,48.5294,false",
                        "0,市,39,34,supervisor,33,77.2727,false",
                        "0,市,39,34,total,33,62.9011,false",
                        "1,総務課,20,18,engagement,18,75.0000,false",
                        "1,総務課,20,18,supervisor,18,100.0000,false",
                        "1,総務課,20,18,total,18,87.5000,false",
                        "2,会計課,5,4,engagement,,,true",
                        "2,会計課,5,4,supervisor,,,true",
                        "2,会計課,5,4,total,,,true",
                        "3,税務課,14,12,engagement,,,true",
                        "3,税務課,14,12,supervisor,,,true",
                        "3,税務課,14,12,total,,,true");
    }

    @Test
    void aConstructIsHiddenByItsOwnNumberOfRespondents() {
        var builder = AnswerTable.builder(3, List.of("gender"));
        add(builder, 12, 1, "女", 4, 4);
        add(builder, 9, 3, "女", 4, 4);
        add(builder, 3, 3, "女", AnswerTable.BLANK, 4);
        ResultTable table = byUnit(builder.build());
        assertThat(table.figure(3, "supervisor").verdict()).isEqualTo(Verdict.SHOWN);
        assertThat(table.figure(3, "engagement").verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(table.figure(1, "engagement").verdict()).isEqualTo(Verdict.PROTECTS_OTHERS);
        assertThat(table.figure(1, "supervisor").verdict()).isEqualTo(Verdict.SHOWN);
        assertThat(table.figure(1, "total").verdict()).isEqualTo(Verdict.PROTECTS_OTHERS);
        assertThat(table.figure(2, "engagement").verdict()).isEqualTo(Verdict.NO_ANSWERS);
    }

    @Test
    void hiddenFiguresAreNotInTheTable() {
        Figure hidden = byUnit(answers()).figure(2, "engagement");
        assertThat(hidden.respondents()).isNull();
        assertThat(hidden.score()).isNull();
    }

    @Test
    void valuesOfAnAttributeStandSideBySide() {
        AnswerTable answers = answers();
        assertThat(table(answers, ResultGroups.byAttribute(answers, UNITS, 0))
                        .rows()
                        .map(row -> row.unitCode() + " " + row.construct() + " "
                                + row.figure().verdict()))
                .startsWith("女 engagement SHOWN", "女 supervisor SHOWN", "女 total SHOWN", "男 engagement SHOWN");
    }

    @Test
    void everybodyTogetherIsOneGroupWithoutACode() {
        AnswerTable answers = answers();
        Stream<String> cells =
                table(answers, ResultGroups.everybody(answers, UNITS)).rows().map(row -> String.join(",", row.cells()));
        assertThat(cells)
                .containsExactly(
                        ",,39,34,engagement,34,48.5294,false",
                        ",,39,34,supervisor,33,77.2727,false",
                        ",,39,34,total,33,62.9011,false");
    }

    @Test
    void whoWasAskedIsBlankWhereNobodyKnows() {
        AnsweringUnits unknown =
                new AnsweringUnits(List.of(new Unit("0", "市", null, null), new Unit("1", "課", "0", 9)));
        assertThat(unknown.asked()).containsExactly(AnsweringUnits.UNKNOWN, 9, AnsweringUnits.UNKNOWN);
    }

    private static AnswerTable answers() {
        var builder = AnswerTable.builder(3, List.of("gender"));
        add(builder, 18, 1, "女", 4, 5);
        add(builder, 4, 2, "男", 1, 3);
        add(builder, 11, 3, "男", 2, 3);
        add(builder, 1, 3, "男", 2, AnswerTable.DONT_KNOW);
        return builder.build();
    }

    private static void add(AnswerTable.Builder builder, int people, int unit, String gender, double q1, double q2) {
        IntStream.range(0, people)
                .forEach(i -> builder.add(unit, 1, new String[] {gender}, new double[] {q1, q2, AnswerTable.BLANK}));
    }

    private static ResultTable byUnit(AnswerTable answers) {
        return table(answers, ResultGroups.byUnit(answers, UNITS));
    }

    private static ResultTable table(AnswerTable answers, ResultGroups groups) {
        return ResultTable.of(
                QUESTIONNAIRE,
                answers,
                groups,
                ScoringMethod.MEAN,
                false,
                new Suppression(Suppression.DEFAULT_THRESHOLD));
    }

    private static Question question(String code, String construct, QuestionType type) {
        String scale = type == QuestionType.SCALE ? "agree5" : null;
        return new Question(code, construct, type, scale, false, false, Text.of(code), null, List.of());
    }
}
