package jp.mieru.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Section;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sections, conditions and scales, as they are made in the page. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class DividedQuestionnaireTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionnaireStore questionnaires;

    private QuestionnaireOffice office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = new QuestionnaireOffice(mvc);
    }

    @Test
    void sectionsConditionsAndScalesAreMadeInThePage() {
        assertThat(office.post("/questionnaires", "go=save", QuestionnaireOffice.DIVIDED))
                .hasStatus(302);
        Questionnaire made = questionnaires.all().getFirst().questionnaire();
        assertThat(made.sections()).extracting(Section::code).containsExactly("S1", "S2");
        assertThat(made.sections().getFirst().random()).isTrue();
        assertThat(made.sections().getLast().onlyIf()).isEqualTo(new Condition("Q1", List.of("yes")));
        assertThat(made.scales().getFirst().points()).containsExactly(1, 2, 3);
        assertThat(made.questions()).extracting(Question::section).containsExactly("S1", "S1", "S2");
        assertThat(made.questions().get(1).onlyIf()).isEqualTo(new Condition("Q1", List.of("no")));
        var id = questionnaires.all().getFirst().id();
        assertThat(office.get("/questionnaires/" + id)).bodyText().contains("Q1で「いいえ」と答えた人だけに尋ねます", "設問の順番は人ごとに変わります");
        assertThat(office.get("/questionnaires/" + id + "/edit")).bodyText().contains("value=\"yes\"", "value=\"no\"");
    }

    @Test
    void aConditionThatCannotBeIsSaidAtItsPlaceAndNothingIsStored() {
        assertThat(office.post("/questionnaires", "go=save", QuestionnaireOffice.DIVIDED, "questions[1].onlyIf=Q3"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#questions-1\"", "問2：", "先に尋ねる設問だけ");
        assertThat(office.post("/questionnaires", "go=save", QuestionnaireOffice.DIVIDED, "sections[1].answers=たぶん"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#sections-1\"", "「たぶん」");
        assertThat(office.post(
                        "/questionnaires?lang=en",
                        "go=save",
                        QuestionnaireOffice.DIVIDED,
                        "sections[1].onlyIf=Q3",
                        "sections[1].answers=5"))
                .hasStatus(422)
                .bodyText()
                .contains("Section 2", "lead back to where they began");
        assertThat(office.post("/questionnaires", "go=save", QuestionnaireOffice.DIVIDED, "scales[0].ja=一\n二"))
                .hasStatus(422);
        assertThat(office.post("/questionnaires", "go=save", QuestionnaireOffice.DIVIDED, "scales[0].points=1, に, 3"))
                .hasStatus(422);
        assertThat(questionnaires.all()).isEmpty();
    }

    @Test
    void aSectionThatGoesLeavesItsQuestionsToTheOneBefore() {
        assertThat(office.post("/questionnaires", "go=remove-section-1", QuestionnaireOffice.DIVIDED))
                .hasStatusOk()
                .bodyText()
                .contains("questions[2].ja", "三つ目")
                .doesNotContain("sections[1].");
        assertThat(office.post("/questionnaires", "go=after-question-0", QuestionnaireOffice.DIVIDED))
                .bodyText()
                .contains("questions[3].ja", "value=\"Q4\"")
                .containsSubsequence("一つ目", "value=\"Q4\"", "二つ目", "三つ目");
        assertThat(office.post("/questionnaires", "go=up-question-2", QuestionnaireOffice.DIVIDED))
                .bodyText()
                .containsSubsequence("一つ目", "二つ目", "三つ目");
    }
}
