package jp.mieru.survey.answerimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.builder.SaveQuestionnaire;
import jp.mieru.survey.format.QuestionnaireReader;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office brings files that other tools wrote, looks what the columns mean, and makes a round of them. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class AnswerImportPagesTest {
    private static final Path LIME = Path.of("src/test/resources/survey/limesurvey");
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String QUESTIONNAIRE = """
            title: 職員意識調査
            attributes: [ageBand]
            scales:
              agree: {points: [1, 2, 3, 4], dontKnow: X, labels: {ja: [そう思わない, あまりそう思わない, ややそう思う, そう思う], en: [Disagree, Rather disagree, Rather agree, Agree]}}
            constructs: [{code: meaning, name: {ja: やりがい}}]
            questions:
              - {code: Q1, construct: meaning, type: scale, scale: agree, text: {ja: 仕事にやりがいを感じる}}
              - {code: Q2, construct: meaning, type: scale, scale: agree, text: {ja: 仕事を通じて成長している}}
              - {code: Q3, type: choices, choices: [{code: a, name: {ja: 対話}}, {code: b, name: {ja: 法務}}], text: {ja: 受けたい研修}}
              - {code: Q4, type: text, text: {ja: 自由記述}}
            """;
    private static final String ANSWERS = "所属課,年代,やりがいはありますか,仕事を通じて成長している,受けたい研修,自由記述\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SaveQuestionnaire save;

    @Autowired
    ApplicationContext context;

    private City city;
    private String office;
    private UUID questionnaire;

    @BeforeEach
    void aQuestionnaireIsKept() {
        city = new City();
        office = city.account(null, Duty.SURVEY);
        questionnaire = save.add(
                QuestionnaireReader.readYaml(QUESTIONNAIRE, "q.yaml", new Faults())
                        .orElseThrow(),
                null);
    }

    @Test
    void aFileBecomesARoundAndCanBeGivenUp() {
        assertThat(get("/answer-imports")).hasStatusOk().bodyText().contains("まだ取込みはありません");
        assertThat(get("/answer-imports/new?lang=en")).hasStatusOk().bodyText().contains("LimeSurvey");
        String path = bring("令和7年度調査", ANSWERS + rows(40), questionnaire.toString());
        assertThat(get(path + "/columns"))
                .hasStatusOk()
                .bodyText()
                .contains("所属課　例：総務課", "selected")
                .contains("└ 選択肢「対話」だけの列", "どの項目にも使わない列が1列あります", "<li>やりがいはありますか　例：1</li>");
        assertThat(post(path + "/columns", "f1", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("どの項目にも使わない列が5列あります", "<li>所属課　例：総務課</li>");
        assertThat(post(path + "/columns", "f0", "0", "f1", "1", "f3", "2", "f4", "3", "f5", "4", "f8", "5"))
                .hasStatus(302);
        WaitingJobs.run(context);
        assertThat(get(path)).bodyText().contains("この内容で取り込む", "取り込める", "3人目", "そのほか意見1", "a;b");
        assertThat(city.one("select count(*) from survey.round")).isEqualTo(0L);
        assertThat(post(path + "/gathering")).hasStatus(302);
        WaitingJobs.run(context);
        assertThat(city.one("select count(*) from survey.response")).isEqualTo(40L);
        assertThat(city.one("select count(*) from platform.upload_part")).isEqualTo(0L);
        assertThat(get(path)).bodyText().contains("取り込みました", "取込み済み");
        assertThat(post(path + "/gathering")).hasStatus(302);
        WaitingJobs.run(context);
        assertThat(city.one("select count(*) from survey.response"))
                .as("not twice")
                .isEqualTo(40L);
        var round = city.one("select id::text from survey.round");
        assertThat(get("/results/" + round)).hasStatusOk();
        assertThat(get("/survey-rounds/" + round)).bodyText().contains("この調査をなかったことにする");
        assertThat(post("/survey-rounds/" + round + "/removal")).hasStatus(302);
        for (String table : List.of("survey.round", "survey.response", "survey.free_text", "engagement.analysis")) {
            assertThat(city.one("select count(*) from " + table)).as(table).isEqualTo(0L);
        }
        assertThat(get(path)).bodyText().contains("その後、この調査は消されました");
        assertThat(post("/survey-rounds/" + round + "/removal")).hasStatus(404);
    }

    @Test
    void answersThatMayBeTheSameOnesAreTakenOnlyFromWhoeverSaysThatTheyAreOthers() {
        assertThat(post(looked("第1回", rows(40)) + "/gathering")).hasStatus(302);
        WaitingJobs.run(context);
        String again = looked("直したもの", rows(39));
        assertThat(get(again)).bodyText().contains("すでに取り込んでいます：第1回", "name=\"anew\"");
        assertThat(post(again + "/gathering")).hasStatus(302);
        WaitingJobs.run(context);
        assertThat(city.one("select count(*) from survey.response"))
                .as("not yet")
                .isEqualTo(40L);
        assertThat(post(again + "/gathering", "anew", "true")).hasStatus(302);
        WaitingJobs.run(context);
        assertThat(city.one("select count(*) from survey.response")).isEqualTo(79L);
        assertThat(city.one("select count(*) from access.audit_entry where action = 'survey.answers-said-new'"))
                .isEqualTo(1L);
        assertThat(get(looked("別の部署", rows(20)))).bodyText().doesNotContain("すでに取り込んでいます");
    }

    private String looked(String title, String rows) {
        String path = bring(title, ANSWERS + rows, questionnaire.toString());
        post(path + "/columns", "f0", "0", "f1", "1", "f3", "2", "f4", "3", "f5", "4", "f8", "5");
        WaitingJobs.run(context);
        return path;
    }

    @Test
    void whatWasChosenIsUsedForTheNextFileOfTheQuestionnaire() {
        String path = bring("第1回", "列A,列B,列C\n総務課,3,4\n", questionnaire.toString());
        post(path + "/columns", "f0", "0", "f3", "1", "f4", "2");
        String next = bring("第2回", "列C,列Z,列B,列A\n4,x,3,総務課\n", questionnaire.toString());
        assertThat(city.one("select string_agg(f || p, ' ' order by f) from survey.answer_import,"
                        + " unnest(fields, places) t(f, p) where title = '第2回'"))
                .isEqualTo("Q10 Q22 unit3".replace("Q10", "Q12").replace("Q22", "Q20"));
        assertThat(get(next + "/columns")).hasStatusOk();
    }

    @Test
    void faultsAreShownByLineAndColumnInBothLanguages() {
        String path = bring("令和7年度調査", ANSWERS + rows(3) + ",30代,5,そう思う,対話,\n", questionnaire.toString());
        post(path + "/columns", "f0", "0", "f1", "1", "f3", "2", "f4", "3", "f5", "4", "f8", "5");
        WaitingJobs.run(context);
        assertThat(get(path))
                .bodyText()
                .contains("直すところが2か所あります", "この設問の尺度にない値です", "やりがいはありますか")
                .doesNotContain("この内容で取り込む");
        assertThat(get(path + "?lang=en")).bodyText().contains("There are 2 things to put right", "not on the scale");
        assertThat(post(path + "/gathering")).hasStatus(302);
        WaitingJobs.run(context);
        assertThat(city.one("select count(*) from survey.round")).isEqualTo(0L);
    }

    @Test
    void withoutAColumnOfUnitsNothingIsRead() {
        String path = bring("令和7年度調査", "氏名,Q1,Q2\n田中,1,2\n", questionnaire.toString());
        assertThat(post(path + "/columns", "f3", "1")).hasStatus(422).bodyText().contains("所属の列を選んでください");
        assertThat(post(path + "/columns", "f0", "1", "f3", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("二つの項目に選ばれています：Q1");
    }

    @Test
    void limeSurveysStructureBecomesAQuestionnaire() throws IOException {
        String path = redirect(upload(
                "ライム",
                Files.readAllBytes(LIME.resolve("answers-codes.csv")),
                "structure",
                new MockMultipartFile(
                        "structure", "s.lss", "text/xml", Files.readAllBytes(LIME.resolve("structure.lss"))),
                "asis"));
        assertThat(get(path)).hasStatusOk().bodyText().contains("職員意識調査");
        var fields = new java.util.ArrayList<String>();
        city.one("select 1");
        for (var pair : ((String) city.one("select string_agg(f || '=' || p, ' ') from survey.answer_import,"
                        + " unnest(fields, places) t(f, p)"))
                .split(" ")) {
            fields.add(pair);
        }
        assertThat(fields).contains("unit=5", "ageBand=6", "yari_SQ001=7", "want:SQ001=9", "free=14");
        assertThat(city.one("select count(*) from survey.questionnaire")).isEqualTo(2L);
    }

    @Test
    void unitsOfTheOrganizationAreNamedByCodeOrName() {
        var top = city.unit("0000", "未来市", "市", null);
        city.unit("0100", "総務課", "課", top);
        city.unit("0200", "税務課", "課", top);
        String path = redirect(upload(
                "組織",
                "所属,Q1,Q2\n0100,1,2\n税務課,3,4\n水道課,1,1\n".getBytes(StandardCharsets.UTF_8),
                questionnaire.toString(),
                null,
                "organization"));
        post(path.replace("/columns", "") + "/columns", "f0", "0", "f3", "1", "f4", "2");
        WaitingJobs.run(context);
        assertThat(get(path.replace("/columns", "")))
                .bodyText()
                .contains("この所属は所属のファイルにも、いまの組織にもありません", "水道課")
                .doesNotContain(">0100<");
    }

    @Test
    void incompleteFormsUnreadableFilesAndStrangersAreRefused() {
        assertThat(upload("", ANSWERS.getBytes(CP932), "structure", null, "asis"))
                .hasStatus(422)
                .bodyText()
                .contains("ファイルは保存されていません。「回答.csv」をもう一度選んでください", "LimeSurveyの調査構造のファイルを選んでください");
        assertThat(upload("", new byte[0], "", null, "asis"))
                .hasStatus(422)
                .bodyText()
                .contains("調査の名前を入れてください");
        assertThat(upload(
                        "x",
                        "a,b\n".getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString(),
                        null,
                        "asis"))
                .hasStatus(422)
                .bodyText()
                .contains("調査票を選んでください");
        assertThat(upload(
                        "x",
                        "所属,Q1\n".getBytes(StandardCharsets.UTF_8),
                        "structure",
                        new MockMultipartFile("structure", "s.txt", "text/plain", "a\tb\n1\t2\n".getBytes(CP932)),
                        "asis"))
                .hasStatus(422)
                .bodyText()
                .contains("調査構造のファイルを読めません");
        String broken = redirect(upload("壊れた", new byte[] {'P', 'K', 3, 4, 9}, questionnaire.toString(), null, "asis"));
        assertThat(get(broken.replace("/columns", ""))).hasStatusOk().bodyText().contains("直すところあり", "別のファイルをアップロードする");
        String other = city.account(null, Duty.PLACEMENT);
        assertThat(mvc.get().uri("/answer-imports").with(user(other)).exchange())
                .hasStatus(403);
        assertThat(get("/answer-imports/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void oldFilesAreNotKept() {
        bring("令和7年度調査", ANSWERS + rows(3), questionnaire.toString());
        city.run("update survey.answer_import set uploaded_at = uploaded_at - interval '8 days'");
        context.getBean(GiveUpOldAnswers.class).run();
        assertThat(city.one("select count(*) from survey.answer_import")).isEqualTo(0L);
        assertThat(city.one("select count(*) from platform.upload")).isEqualTo(0L);
    }

    @Test
    void aPageTakesFewStatements() {
        String path = bring("令和7年度調査", ANSWERS + rows(3), questionnaire.toString());
        assertThat(StatementCounter.during(() -> get(path))).hasSizeLessThanOrEqualTo(12);
    }

    private static String rows(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "%s,%s代,%d,%s,%s,そのほか意見%d%n"
                        .formatted(
                                i % 2 == 0 ? "総務課" : "税務課",
                                20 + i % 3 * 10,
                                1 + i % 4,
                                i % 5 == 0 ? "わからない" : "ややそう思う",
                                i % 2 == 0 ? "対話;法務" : "",
                                i))
                .collect(Collectors.joining());
    }

    private String bring(String title, String answers, String asked) {
        return redirect(upload(title, answers.getBytes(CP932), asked, null, "asis"))
                .replace("/columns", "");
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return result.getResponse().getRedirectedUrl();
    }

    private MvcTestResult upload(
            String title, byte[] answers, String asked, MockMultipartFile structure, String units) {
        var request = mvc.post()
                .uri("/answer-imports")
                .multipart()
                .file(new MockMultipartFile("answers", answers.length == 0 ? "" : "回答.csv", "text/csv", answers));
        if (structure != null) {
            request.file(structure);
        }
        return request.param("title", title)
                .param("questionnaire", asked)
                .param("units", units)
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(office)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(office)).exchange();
    }
}
