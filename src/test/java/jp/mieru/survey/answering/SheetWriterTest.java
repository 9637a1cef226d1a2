package jp.mieru.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.mieru.survey.Town;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SheetWriterTest {
    private static final List<Choice> CHOICES = List.of(
            new Choice("a", new Text("甲", "A")),
            new Choice("b", new Text("乙", "B")),
            new Choice("c", new Text("丙", "C")));

    @Test
    void aSheetReadAndWrittenAgainIsTheSame() {
        Questionnaire asked = asking(
                question("S", QuestionType.SCALE, List.of()),
                question("D", QuestionType.SCALE, List.of()),
                question("Y", QuestionType.YESNO, List.of()),
                question("N", QuestionType.NUMBER, List.of()),
                question("O", QuestionType.CHOICE, CHOICES),
                question("M", QuestionType.CHOICES, CHOICES),
                question("T", QuestionType.TEXT, List.of()),
                question("E", QuestionType.TEXT, List.of()));
        Map<Integer, List<String>> filled = Map.of(
                0, List.of("4"),
                1, List.of(Sheet.DONT_KNOW),
                2, List.of("0"),
                3, List.of("-2.5"),
                4, List.of("b"),
                5, List.of("a", "c"),
                6, List.of("ひとこと\nふたこと"));
        var reader = new SheetReader(asked, new Sheet(filled, 0));
        assertThat(reader.faults()).isEmpty();
        assertThat(SheetWriter.sheet(asked, reader.ballot()).values()).isEqualTo(filled);
    }

    private static Questionnaire asking(Question... questions) {
        var town = Town.questionnaire();
        return new Questionnaire(town.title(), town.scales(), List.of(), List.of(), List.of(questions), List.of());
    }

    private static Question question(String code, QuestionType type, List<Choice> choices) {
        return new Question(
                code,
                null,
                type,
                type == QuestionType.SCALE ? "agree5" : null,
                false,
                false,
                new Text(code, code),
                null,
                choices);
    }
}
