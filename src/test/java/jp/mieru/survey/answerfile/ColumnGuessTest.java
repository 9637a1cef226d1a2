package jp.mieru.survey.answerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.format.Columns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of columns as other tools write them: a code before a name, or the question as it was asked. */
class ColumnGuessTest {
    private static final AnswerField UNIT = new AnswerField(AnswersFormat.UNIT, AnswerField.Kind.UNIT, null, null);
    private static final AnswerField AGE = new AnswerField("ageBand", AnswerField.Kind.ATTRIBUTE, null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "所属",
                "G01. 所属",
                "問1　所属（部署）",
                "Q1. あなたの所属を選んでください。",
                "現在の部署はどこですか",
                "所属課をお答えください（必須）",
                "G01. Department",
                "G01. Which department do you work in?",
                "Please select your department:",
            })
    void aColumnThatNamesOrAsksForTheUnitHoldsIt(String name) {
        assertThat(guess("id. Response ID", name).place(UNIT.key())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "所属の雰囲気はよい",
                "Q3. 部署の仲間は何でも教えてくれる",
                "Q4. What my department does is known",
                "My department helps me",
            })
    void aStatementAboutTheUnitDoesNot(String name) {
        assertThat(guess("id. Response ID", name).place(UNIT.key())).isEqualTo(Columns.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D2. 年代", "あなたの年齢はいくつですか", "What is your age group?"})
    void attributesAreToldAlike(String name) {
        assertThat(guess("所属", name).place(AGE.key())).isEqualTo(1);
    }

    private static AnswerMapping guess(String... names) {
        return new ColumnGuess(List.of(names).stream()
                        .map(name -> new Heading(name, ""))
                        .toList())
                .of(List.of(UNIT, AGE));
    }
}
