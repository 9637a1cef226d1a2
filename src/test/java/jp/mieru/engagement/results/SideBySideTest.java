package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
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

/** Runs of {@code survey results} over the same answers with other options, laid side by side. */
class SideBySideTest {
    private static final double BLANK = AnswerTable.BLANK;
    private static final AnsweringUnits UNITS =
            new AnsweringUnits(List.of(new Unit("1", "総務課", null, 15), new Unit("2", "保育課", null, 40)));
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            Text.of("調査"),
            List.of(new Scale("agree5", List.of(1, 2, 3, 4, 5), "X", List.of())),
            List.of(
                    new Construct("engagement", Text.of("エンゲージメント"), true),
                    new Construct("supervisor", Text.of("上司"), false)),
            List.of(new Index("total", Text.of("総合"), List.of("engagement", "supervisor"))),
            List.of(question("Q1", "engagement"), question("Q2", "engagement"), question("Q3", "supervisor")),
            List.of("job"));

    @Test
    void jobsLessAUnitLeaveNobodyAlone() {
        var answers = crowd(BLANK);
        assertThat(rows(answers, ResultGroups.byUnit(answers, UNITS), ScoringMethod.MEAN, 10))
                .contains("2 engagement 33", "1 engagement 12");
        assertThat(rows(answers, ResultGroups.byAttribute(answers, UNITS, 0), ScoringMethod.MEAN, 10))
                .contains("保育士 engagement null", "事務 engagement null");
        assertThat(rows(answers, ResultGroups.byAttribute(answers, UNITS, 0), ScoringMethod.MEAN, 5))
                .contains("保育士 engagement null", "事務 engagement null");
    }

    @Test
    void aConstructThatOthersAnsweredIsJudgedByItself() {
        var answers = crowd(BLANK);
        assertThat(rows(answers, ResultGroups.byAttribute(answers, UNITS, 0), ScoringMethod.MEAN, 10))
                .contains("保育士 supervisor 30", "事務 supervisor 12", "保育士 total null", "事務 total null");
    }

    @Test
    void aPercentageTellsNoQuestionThatHardlyAnybodyAnswered() {
        var answers = crowd(4);
        assertThat(rows(answers, ResultGroups.byUnit(answers, UNITS), ScoringMethod.MEAN, 10))
                .contains("1 engagement 12", "2 engagement 33");
        assertThat(rows(answers, ResultGroups.byUnit(answers, UNITS), ScoringMethod.PERCENT_POSITIVE, 10))
                .contains("1 engagement null", "1 supervisor 12");
        assertThat(rows(answers, ResultGroups.everybody(answers, UNITS), ScoringMethod.PERCENT_POSITIVE, 10))
                .contains(" engagement null", " supervisor 42");
    }

    @Test
    void aQuestionThatNobodyAnsweredHidesNothing() {
        var answers = crowd(BLANK);
        assertThat(rows(answers, ResultGroups.byUnit(answers, UNITS), ScoringMethod.PERCENT_POSITIVE, 10))
                .contains("1 engagement 12", "2 engagement 33");
    }

    /** 12 clerks and 30 nursery teachers; 3 clerks among the latter who leave the question on superiors out. */
    private static AnswerTable crowd(double secondAnswerOfOne) {
        var builder = AnswerTable.builder(3, List.of("job"));
        IntStream.range(0, 11).forEach(i -> add(builder, 0, "事務", 2, BLANK, 3));
        add(builder, 0, "事務", 2, secondAnswerOfOne, 3);
        IntStream.range(0, 30).forEach(i -> add(builder, 1, "保育士", 4, BLANK, 3));
        IntStream.range(0, 3).forEach(i -> add(builder, 1, "事務", 5, BLANK, BLANK));
        return builder.build();
    }

    private static void add(AnswerTable.Builder builder, int unit, String job, double... answers) {
        builder.add(unit, 1, new String[] {job}, answers);
    }

    private static Stream<String> rows(AnswerTable answers, ResultGroups groups, ScoringMethod method, int fewest) {
        return ResultTable.of(QUESTIONNAIRE, answers, groups, method, false, new Suppression(fewest))
                .rows()
                .map(row -> row.unitCode() + " " + row.construct() + " "
                        + row.figure().respondents());
    }

    private static Question question(String code, String construct) {
        return new Question(
                code, construct, QuestionType.SCALE, "agree5", false, false, Text.of(code), null, List.of());
    }
}
