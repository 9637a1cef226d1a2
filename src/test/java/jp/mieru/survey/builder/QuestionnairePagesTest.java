package jp.mieru.survey.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mieru.access.Duty;
import jp.mieru.survey.Town;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.format.QuestionnaireYaml;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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

    private String office;

    @BeforeEach
    void theOfficeSignsIn() {
        var town = new Town(3);
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
    }

    @Test
    void aQuestionnaireIsMadeInThePage() {
        assertThat(post(
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
    void aBarWithinAChoiceIsNotTakenForTheOtherLanguage() {
        var choices =
                List.of(new Choice("a", new Text("窓口|電話", "Counter|phone")), new Choice("b", new Text("はい", null)));
        assertThat(TypedChoices.of(TypedChoices.typed(choices))).isEqualTo(choices);
        assertThat(TypedChoices.of("接遇 | Service\n法務|Law"))
                .containsExactly(new Choice("1", new Text("接遇", "Service")), new Choice("2", new Text("法務", "Law")));
    }

    @Test
    void questionsAreAddedMovedAndRemovedWithoutScripts() {
        assertThat(post("/questionnaires", "go=add-question", "questions[0].ja=一つ目"))
                .hasStatusOk()
                .bodyText()
                .contains("一つ目", "questions[1].ja");
        assertThat(post("/questionnaires", "go=up-question-1", "questions[0].ja=一つ目", "questions[1].ja=二つ目"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("二つ目", "一つ目");
        assertThat(post("/questionnaires", "go=remove-question-0", "questions[0].ja=一つ目", "questions[1].ja=二つ目"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("一つ目");
        assertThat(questionnaires.all()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsStored() {
        assertThat(post("/questionnaires", "go=save", "ja=題", "questions[0].type=SCALE"))
                .hasStatus(422)
                .bodyText()
                .contains("data-refused");
        assertThat(questionnaires.all()).isEmpty();
    }

    @Test
    void aFileIsTakenOrItsFaultsAreShown() {
        String yaml = QuestionnaireYaml.write(Town.questionnaire());
        assertThat(upload(yaml)).hasStatus(302);
        assertThat(questionnaires.all().getFirst().questionnaire()).isEqualTo(Town.questionnaire());
        assertThat(upload("title: {ja: 題}\nquestions:\n  - {code: Q1, type: dance, text: {ja: 設問}}\n"))
                .hasStatus(422)
                .bodyText()
                .contains("dance");
        assertThat(questionnaires.all()).hasSize(1);
    }

    @Test
    void aQuestionnaireLeavesAsAFile() {
        var id = questionnaires.add(Town.questionnaire());
        assertThat(get("/questionnaires/" + id + "/file"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(QuestionnaireYaml.write(Town.questionnaire()));
        assertThat(get("/questionnaires/" + id)).hasStatusOk().bodyText().contains("設問Q1");
    }

    @Test
    void aChangeUponAnOldVersionIsRefused() {
        var id = questionnaires.add(Town.questionnaire());
        String path = "/questionnaires/" + id;
        assertThat(post(path, "go=save", "version=0", "ja=新しい題", "questions[0].ja=設問", "questions[0].type=TEXT"))
                .hasStatus(302);
        assertThat(post(path, "go=save", "version=0", "ja=別の題", "questions[0].ja=設問", "questions[0].type=TEXT"))
                .hasStatus(422)
                .bodyText()
                .contains("別の題", "ほかの人がこの調査票を直しました", "name=\"version\" value=\"1\"");
        assertThat(questionnaires.find(id).orElseThrow().questionnaire().title().ja())
                .isEqualTo("新しい題");
        assertThat(post(path, "go=save", "version=1", "ja=別の題", "questions[0].ja=設問", "questions[0].type=TEXT"))
                .hasStatus(302);
    }

    @Test
    void sectionsConditionsAndScalesAreMadeInThePage() {
        assertThat(post("/questionnaires", "go=save", DIVIDED)).hasStatus(302);
        Questionnaire made = questionnaires.all().getFirst().questionnaire();
        assertThat(made.sections()).extracting(Section::code).containsExactly("S1", "S2");
        assertThat(made.sections().getFirst().random()).isTrue();
        assertThat(made.sections().getLast().onlyIf()).isEqualTo(new Condition("Q1", List.of("yes")));
        assertThat(made.scales().getFirst().points()).containsExactly(1, 2, 3);
        assertThat(made.questions()).extracting(Question::section).containsExactly("S1", "S1", "S2");
        assertThat(made.questions().get(1).onlyIf()).isEqualTo(new Condition("Q1", List.of("no")));
        var id = questionnaires.all().getFirst().id();
        assertThat(get("/questionnaires/" + id)).bodyText().contains("Q1で「いいえ」と答えた人だけに尋ねます", "設問の順番は人ごとに変わります");
        assertThat(get("/questionnaires/" + id + "/edit")).bodyText().contains("value=\"yes\"", "value=\"no\"");
    }

    @Test
    void aConditionThatCannotBeIsSaidAtItsPlaceAndNothingIsStored() {
        assertThat(post("/questionnaires", "go=save", DIVIDED, "questions[1].onlyIf=Q3"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#questions-1\"", "問2：", "先に尋ねる設問だけ");
        assertThat(post("/questionnaires", "go=save", DIVIDED, "sections[1].answers=たぶん"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#sections-1\"", "「たぶん」");
        assertThat(post(
                        "/questionnaires?lang=en",
                        "go=save",
                        DIVIDED,
                        "sections[1].onlyIf=Q3",
                        "sections[1].answers=5"))
                .hasStatus(422)
                .bodyText()
                .contains("Section 2", "lead back to where they began");
        assertThat(post("/questionnaires", "go=save", DIVIDED, "scales[0].ja=一\n二"))
                .hasStatus(422);
        assertThat(post("/questionnaires", "go=save", DIVIDED, "scales[0].points=1, に, 3"))
                .hasStatus(422);
        assertThat(questionnaires.all()).isEmpty();
    }

    @Test
    void aSectionThatGoesLeavesItsQuestionsToTheOneBefore() {
        assertThat(post("/questionnaires", "go=remove-section-1", DIVIDED))
                .hasStatusOk()
                .bodyText()
                .contains("questions[2].ja", "三つ目")
                .doesNotContain("sections[1].");
        assertThat(post("/questionnaires", "go=after-question-0", DIVIDED))
                .bodyText()
                .contains("questions[3].ja", "value=\"Q4\"")
                .containsSubsequence("一つ目", "value=\"Q4\"", "二つ目", "三つ目");
        assertThat(post("/questionnaires", "go=up-question-2", DIVIDED))
                .bodyText()
                .containsSubsequence("一つ目", "二つ目", "三つ目");
    }

    @Test
    void codesOfChoicesStayWhateverIsEdited() {
        assertThat(post(
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
        assertThat(get("/questionnaires/" + id + "/edit")).bodyText().contains("a = あ | A\n1 = い\n2 = う | U\n3 = x");
    }

    @Test
    void whatBreaksTheComparisonIsSaidBeforeItIsSaved() {
        var first = questionnaires.add(Town.questionnaire());
        assertThat(post("/questionnaire-copies", "questionnaire=" + first)).hasStatus(302);
        var copy = questionnaires.all().stream()
                .filter(stored -> !stored.id().equals(first))
                .findFirst()
                .orElseThrow();
        String path = "/questionnaires/" + copy.id();
        String[] same = typed(copy.questionnaire());
        assertThat(post(path, "go=save", same, "version=0")).hasStatus(302);
        assertThat(post(path, "go=save", same, "version=1", "questions[1].ja=別の文"))
                .hasStatus(422)
                .bodyText()
                .contains("比べられなくなる設問群があります", "上司：Q2", "name=\"known\" value=\"supervisor\"")
                .doesNotContain("エンゲージメント：Q1");
        assertThat(questionnaires.find(copy.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(post(path, "go=save", same, "version=1", "known=supervisor", "questions[1].ja=別の文"))
                .hasStatus(302);
        assertThat(post(path, "go=save", same, "version=2", "known=supervisor", "questions[0].reversed=true"))
                .hasStatus(422)
                .bodyText()
                .contains("エンゲージメント：Q1 逆転の向き");
    }

    @Test
    void aPreviewLeadsThroughThePagesInEitherLanguageAndStoresNothing() {
        var id = questionnaires.add(Town.questionnaire());
        assertThat(get("/questionnaires/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("プレビューです", "設問Q1");
        String yaml = QuestionnaireYaml.write(Town.questionnaire());
        assertThat(post("/questionnaire-previews", "definition=" + yaml, "at=0", "go=en", "language=ja", "q0=4"))
                .hasStatusOk()
                .bodyText()
                .contains("This is a preview", "Question Q1", "value=\"4\" checked");
        assertThat(post("/questionnaire-previews", "definition=" + yaml, "at=0", "go=next", "language=en", "q0=4"))
                .bodyText()
                .contains("Question Q2");
        assertThat(post("/questionnaire-previews", "definition=" + yaml, "at=0", "go=next"))
                .hasStatus(422);
        assertThat(post("/questionnaire-previews", "definition=" + yaml, "at=3", "go=send", "q0=4"))
                .hasStatusOk()
                .bodyText()
                .contains("何も送信せず、何も保存していません");
        assertThat(post("/questionnaire-previews", "go=preview", DIVIDED))
                .hasStatusOk()
                .bodyText()
                .contains("一つ目");
        assertThat(post("/questionnaire-previews", "go=preview", "ja=題"))
                .hasStatus(422)
                .bodyText()
                .contains("まだプレビューできません");
        assertThat(post("/questionnaire-previews", "definition=dance")).hasStatus(400);
        assertThat(questionnaires.all()).hasSize(1);
    }

    @Test
    void theLibraryIsLookedAtTriedAndCopied() {
        assertThat(get("/questionnaire-library")).hasStatusOk().bodyText().contains("研修アンケート", "42問（設問群12個）");
        for (var own : OwnQuestionnaire.values()) {
            assertThat(get("/questionnaire-library/" + own.word())).hasStatusOk();
            assertThat(get("/questionnaire-library/" + own.word() + "/preview")).hasStatusOk();
            assertThat(post("/questionnaire-copies", "own=" + own.word())).hasStatus(302);
            var copy = questionnaires.all().getFirst();
            assertThat(copy.questionnaire()).isEqualTo(own.questionnaire());
            assertThat(post("/questionnaires/" + copy.id(), "go=save", "version=0", typed(own.questionnaire())))
                    .hasStatus(302);
            assertThat(questionnaires.find(copy.id()).orElseThrow().questionnaire())
                    .isEqualTo(own.questionnaire());
        }
        assertThat(get("/questionnaire-library/none")).hasStatus(404);
        assertThat(post("/questionnaire-copies", "own=none")).hasStatus(404);
    }

    private static final String[] DIVIDED = {
        "ja=題",
        "scales[0].code=three",
        "scales[0].points=1, 2, 3",
        "scales[0].ja=低\n中\n高",
        "sections[0].code=S1",
        "sections[0].ja=前半",
        "sections[0].random=true",
        "sections[1].ja=後半",
        "sections[1].code=S2",
        "sections[1].onlyIf=Q1",
        "sections[1].answers=はい",
        "questions[0].ja=一つ目",
        "questions[0].code=Q1",
        "questions[0].type=YESNO",
        "questions[0].section=S1",
        "questions[1].ja=二つ目",
        "questions[1].code=Q2",
        "questions[1].type=SCALE",
        "questions[1].scale=three",
        "questions[1].section=S1",
        "questions[1].onlyIf=Q1",
        "questions[1].answers=いいえ",
        "questions[2].ja=三つ目",
        "questions[2].code=Q3",
        "questions[2].type=YESNO",
        "questions[2].section=S2",
    };

    /** A questionnaire as its form sends it back unchanged. */
    private static String[] typed(Questionnaire questionnaire) {
        List<String> typed = new ArrayList<>();
        fields("", QuestionnaireForm.of(questionnaire, 0), typed);
        typed.removeIf(field -> field.startsWith("version="));
        return typed.toArray(String[]::new);
    }

    private static void fields(String path, Record typed, List<String> fields) {
        for (var component : typed.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(typed);
                String name = path + component.getName();
                if (value instanceof List<?> rows) {
                    for (int i = 0; i < rows.size(); i++) {
                        fields(name + "[" + i + "].", (Record) rows.get(i), fields);
                    }
                } else if (value != null) {
                    fields.add(name + "=" + value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
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
        assertThat(get("/questionnaires/" + id + "/edit")).bodyText().contains("value=\"1\"", "value=\"1000.5\"");
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

    private MvcTestResult withRange(String low, String high) {
        return post(
                "/questionnaires",
                "go=save",
                "ja=題",
                "questions[0].ja=何時間",
                "questions[0].type=NUMBER",
                "questions[0].low=" + low,
                "questions[0].high=" + high);
    }

    @Test
    void changesAreDatedInJapaneseTime() {
        new QuestionnaireStore(jdbc, Clock.fixed(Instant.parse("2026-03-31T15:30:00Z"), ZoneOffset.UTC))
                .add(Town.questionnaire());
        assertThat(get("/questionnaires")).hasStatusOk().bodyText().contains("令和8年4月1日（2026年）00:30");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(office)).exchange();
    }

    private MvcTestResult upload(String yaml) {
        return mvc.post()
                .uri("/questionnaire-files")
                .multipart()
                .file(new MockMultipartFile("file", "調査.yaml", null, yaml.getBytes(StandardCharsets.UTF_8)))
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    /** Parameters as name=value, one by one or several in an array; of two for the same field the last one counts. */
    private MvcTestResult post(String path, Object... parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(parameters)
                .flatMap(each -> each instanceof String[] several ? Stream.of(several) : Stream.of((String) each))
                .forEach(pair ->
                        fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        var request = mvc.post().uri(path).with(user(office)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
