package jp.mieru.survey.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.limesurvey.Structure.Asked;
import jp.mieru.survey.limesurvey.Structure.Group;
import jp.mieru.survey.limesurvey.Structure.Item;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Text;
import org.junit.jupiter.api.Test;

class DeriveQuestionnaireTest {
    private static final Text ASKED = Text.of("仕事にやりがいを感じる");

    @Test
    void aScaleThatBeginsWithWhatAgreesIsReversed() {
        assertThat(only("F", "A", "とてもそう思う", "どちらともいえない", "まったくそう思わない").reversed())
                .isTrue();
        assertThat(only("F", "A", "まったくそう思わない", "どちらともいえない", "とてもそう思う").reversed())
                .isFalse();
        assertThat(only("F", "A", "Strongly agree", "Neither", "Strongly disagree")
                        .reversed())
                .isTrue();
    }

    @Test
    void aListWithoutAnOrderIsAChoiceWhateverItsCodes() {
        assertThat(only("L", "", "徒歩", "車", "バス").type()).isEqualTo(QuestionType.CHOICE);
        assertThat(only("L", "", "満足", "どちらともいえない", "不満").type()).isEqualTo(QuestionType.SCALE);
    }

    @Test
    void saysWhatItLeavesOut() {
        assertThat(DeriveQuestionnaire.of(asking("D", List.of(), List.of())).leftOut())
                .containsExactly("q1");
    }

    private static Question only(String type, String prefix, String... labels) {
        List<Item> answers = IntStream.range(0, labels.length)
                .mapToObj(i -> new Item(prefix + (i + 1), Text.of(labels[i])))
                .toList();
        List<Item> lines = type.equals("F") ? List.of(new Item("1", ASKED)) : List.of();
        return DeriveQuestionnaire.of(asking(type, lines, answers))
                .questionnaire()
                .questions()
                .getFirst();
    }

    private static Structure asking(String type, List<Item> lines, List<Item> answers) {
        return new Structure(
                Text.of("調査"),
                List.of(new Group(Text.of("仕事"), List.of(new Asked("q1", type, ASKED, false, lines, answers)))));
    }
}
