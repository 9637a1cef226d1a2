package jp.mieru.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Text;
import org.junit.jupiter.api.Test;

class TypedChoicesTest {
    @Test
    void aBarWithinAChoiceIsNotTakenForTheOtherLanguage() {
        var choices =
                List.of(new Choice("a", new Text("窓口|電話", "Counter|phone")), new Choice("b", new Text("はい", null)));
        assertThat(TypedChoices.of(TypedChoices.typed(choices))).isEqualTo(choices);
        assertThat(TypedChoices.of("接遇 | Service\n法務|Law"))
                .containsExactly(new Choice("1", new Text("接遇", "Service")), new Choice("2", new Text("法務", "Law")));
    }
}
