package jp.mieru.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.mieru.survey.Town;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Making and changing a questionnaire in its page. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class QuestionnairePagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionnaireStore questionnaires;

    @Autowired
    JdbcClient jdbc;

    private QuestionnaireOffice office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = new QuestionnaireOffice(mvc);
    }

    @Test
    void aQuestionnaireIsMadeInThePage() {
        assertThat(office.post(
                        "/questionnaires",
                        "go=save",
                        "ja=職場アンケート",
                        "constructs[0].code=team",
                        "constructs[0].ja=職場",
                        "questions[0].ja=職場は話しやすい",
                        "questions[0].type=SCALE",
                        "questions[0].construct=team",
                        "questions[0].required=true",
                        "questions[1].ja=よかった研修は",
                        "questions[1].type=CHOICE",
                        "questions[1].choices=接遇 | Service\n法務"))
                .hasStatus(302);
        Questionnaire made = questionnaires.all().getFirst().questionnaire();
        assertThat(made.questions()).extracting(Question::code).containsExactly("Q1", "Q2");
        assertThat(made.questions().getFirst().required()).isTrue();
        assertThat(made.questions().getLast().choices()).hasSize(2);
    }

    @Test
    void questionsAreAddedMovedAndRemovedWithoutScripts() {
        assertThat(office.post("/questionnaires", "go=add-question", "questions[0].ja=一つ目"))
                .hasStatusOk()
                .bodyText()
                .contains("一つ目", "questions[1].ja");
        assertThat(office.post("/questionnaires", "go=up-question-1", "questions[0].ja=一つ目", "questions[1].ja=二つ目"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("二つ目", "一つ目");
        assertThat(office.post("/questionnaires", "go=remove-question-0", "questions[0].ja=一つ目", "questions[1].ja=二つ目"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("一つ目");
        assertThat(questionnaires.all()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsStored() {
        assertThat(office.post("/questionnaires", "go=save", "ja=題", "questions[0].type=SCALE"))
                .hasStatus(422)
                .bodyText()
                .contains("data-refused");
        assertThat(questionnaires.all()).isEmpty();
    }

    @Test
    void aChangeUponAnOldVersionIsRefused() {
        var id = questionnaires.add(Town.questionnaire());
        String path = "/questionnaires/" + id;
        assertThat(office.post(path, "go=save", "version=0", "ja=新しい題", "questions[0].ja=設問", "questions[0].type=TEXT"))
                .hasStatus(302);
        assertThat(office.post(path, "go=save", "version=0", "ja=別の題", "questions[0].ja=設問", "questions[0].type=TEXT"))
                .hasStatus(422)
                .bodyText()
                .contains("別の題", "ほかの人がこの調査票を直しました", "name=\"version\" value=\"1\"");
        assertThat(questionnaires.find(id).orElseThrow().questionnaire().title().ja())
                .isEqualTo("新しい題");
        assertThat(office.post(path, "go=save", "version=1", "ja=別の題", "questions[0].ja=設問", "questions[0].type=TEXT"))
                .hasStatus(302);
    }

    @Test
    void codesOfChoicesStayWhateverIsEdited() {
        assertThat(office.post(
                        "/questionnaires",
                        "go=save",
                        "ja=題",
                        "questions[0].ja=問",
                        "questions[0].type=CHOICES",
                        "questions[0].choices=a = あ | A\n1 = い\n う | U\nx"))
                .hasStatus(302);
        var choices = questionnaires
                .all()
                .getFirst()
                .questionnaire()
                .questions()
                .getFirst()
                .choices();
        assertThat(choices).extracting(choice -> choice.code()).containsExactly("a", "1", "2", "3");
        var id = questionnaires.all().getFirst().id();
        assertThat(office.get("/questionnaires/" + id + "/edit"))
                .bodyText()
                .contains("a = あ | A\n1 = い\n2 = う | U\n3 = x");
    }

    @Test
    void theEndsOfANumberAreReadAsPeopleTypeThem() {
        assertThat(withRange("１", "１,０００.５")).hasStatus(302);
        assertThat(questionnaires
                        .all()
                        .getFirst()
                        .questionnaire()
                        .questions()
                        .getFirst()
                        .range())
                .isEqualTo(new Range(1, 1000.5));
        var id = questionnaires.all().getFirst().id();
        assertThat(office.get("/questionnaires/" + id + "/edit"))
                .bodyText()
                .contains("value=\"1\"", "value=\"1000.5\"");
    }

    @Test
    void endsThatMakeNoRangeAreSaidAndTheFormIsKept() {
        assertThat(withRange("一", "10")).hasStatus(422).bodyText().contains("数で入力してください", "value=\"一\"", "何時間");
        assertThat(withRange("1e3", "5000")).hasStatus(422).bodyText().contains("数で入力してください");
        assertThat(withRange("10", "1")).hasStatus(422).bodyText().contains("最大より小さく", "value=\"10\"");
        assertThat(withRange("", "5")).hasStatus(422).bodyText().contains("両方入力するか");
        assertThat(questionnaires.all()).isEmpty();
        assertThat(withRange("", "　")).hasStatus(302);
    }

    @Test
    void changesAreDatedInJapaneseTime() {
        new QuestionnaireStore(jdbc, Clock.fixed(Instant.parse("2026-03-31T15:30:00Z"), ZoneOffset.UTC))
                .add(Town.questionnaire());
        assertThat(office.get("/questionnaires")).hasStatusOk().bodyText().contains("令和8年4月1日（2026年）00:30");
    }

    private MvcTestResult withRange(String low, String high) {
        return office.post(
                "/questionnaires",
                "go=save",
                "ja=題",
                "questions[0].ja=何時間",
                "questions[0].type=NUMBER",
                "questions[0].low=" + low,
                "questions[0].high=" + high);
    }
}
