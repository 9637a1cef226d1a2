package jp.mieru.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.survey.Town;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.format.QuestionnaireYaml;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Questionnaires that come as a file, from the library or from one before, and how they are tried. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class QuestionnaireCopiesTest {
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
    void aFileIsTakenOrItsFaultsAreShown() {
        String yaml = QuestionnaireYaml.write(Town.questionnaire());
        assertThat(office.upload(yaml)).hasStatus(302);
        assertThat(questionnaires.all().getFirst().questionnaire()).isEqualTo(Town.questionnaire());
        assertThat(office.upload("title: {ja: 題}\nquestions:\n  - {code: Q1, type: dance, text: {ja: 設問}}\n"))
                .hasStatus(422)
                .bodyText()
                .contains("dance");
        assertThat(questionnaires.all()).hasSize(1);
    }

    @Test
    void aQuestionnaireLeavesAsAFile() {
        var id = questionnaires.add(Town.questionnaire());
        assertThat(office.get("/questionnaires/" + id + "/file"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(QuestionnaireYaml.write(Town.questionnaire()));
        assertThat(office.get("/questionnaires/" + id)).hasStatusOk().bodyText().contains("設問Q1");
    }

    @Test
    void whatBreaksTheComparisonIsSaidBeforeItIsSaved() {
        var first = questionnaires.add(Town.questionnaire());
        assertThat(office.post("/questionnaire-copies", "questionnaire=" + first))
                .hasStatus(302);
        var copy = questionnaires.all().stream()
                .filter(stored -> !stored.id().equals(first))
                .findFirst()
                .orElseThrow();
        String path = "/questionnaires/" + copy.id();
        String[] same = QuestionnaireOffice.typed(copy.questionnaire());
        assertThat(office.post(path, "go=save", same, "version=0")).hasStatus(302);
        assertThat(office.post(path, "go=save", same, "version=1", "questions[1].ja=別の文"))
                .hasStatus(422)
                .bodyText()
                .contains("比べられなくなる設問群があります", "上司：Q2", "name=\"known\" value=\"supervisor\"")
                .doesNotContain("エンゲージメント：Q1");
        assertThat(questionnaires.find(copy.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(office.post(path, "go=save", same, "version=1", "known=supervisor", "questions[1].ja=別の文"))
                .hasStatus(302);
        assertThat(office.post(path, "go=save", same, "version=2", "known=supervisor", "questions[0].reversed=true"))
                .hasStatus(422)
                .bodyText()
                .contains("エンゲージメント：Q1 逆転の向き");
    }

    @Test
    void aPreviewLeadsThroughThePagesInEitherLanguageAndStoresNothing() {
        var id = questionnaires.add(Town.questionnaire());
        assertThat(office.get("/questionnaires/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("プレビューです", "設問Q1");
        String yaml = QuestionnaireYaml.write(Town.questionnaire());
        assertThat(office.post("/questionnaire-previews", "definition=" + yaml, "at=0", "go=en", "language=ja", "q0=4"))
                .hasStatusOk()
                .bodyText()
                .contains("This is a preview", "Question Q1", "value=\"4\" checked");
        assertThat(office.post(
                        "/questionnaire-previews", "definition=" + yaml, "at=0", "go=next", "language=en", "q0=4"))
                .bodyText()
                .contains("Question Q2");
        assertThat(office.post("/questionnaire-previews", "definition=" + yaml, "at=0", "go=next"))
                .hasStatus(422);
        assertThat(office.post("/questionnaire-previews", "definition=" + yaml, "at=3", "go=send", "q0=4"))
                .hasStatusOk()
                .bodyText()
                .contains("何も送信せず、何も保存していません");
        assertThat(office.post("/questionnaire-previews", "go=preview", QuestionnaireOffice.DIVIDED))
                .hasStatusOk()
                .bodyText()
                .contains("一つ目");
        assertThat(office.post("/questionnaire-previews", "go=preview", "ja=題"))
                .hasStatus(422)
                .bodyText()
                .contains("まだプレビューできません");
        assertThat(office.post("/questionnaire-previews", "definition=dance")).hasStatus(400);
        assertThat(questionnaires.all()).hasSize(1);
    }

    @Test
    void theLibraryIsLookedAtTriedAndCopied() {
        assertThat(office.get("/questionnaire-library"))
                .hasStatusOk()
                .bodyText()
                .contains("研修アンケート", "42問（設問群12個）");
        for (var own : OwnQuestionnaire.values()) {
            assertThat(office.get("/questionnaire-library/" + own.word())).hasStatusOk();
            assertThat(office.get("/questionnaire-library/" + own.word() + "/preview"))
                    .hasStatusOk();
            assertThat(office.post("/questionnaire-copies", "own=" + own.word()))
                    .hasStatus(302);
            var copy = questionnaires.all().getFirst();
            assertThat(copy.questionnaire()).isEqualTo(own.questionnaire());
            assertThat(office.post(
                            "/questionnaires/" + copy.id(),
                            "go=save",
                            "version=0",
                            QuestionnaireOffice.typed(own.questionnaire())))
                    .hasStatus(302);
            assertThat(questionnaires.find(copy.id()).orElseThrow().questionnaire())
                    .isEqualTo(own.questionnaire());
        }
        assertThat(office.get("/questionnaire-library/none")).hasStatus(404);
        assertThat(office.post("/questionnaire-copies", "own=none")).hasStatus(404);
    }
}
