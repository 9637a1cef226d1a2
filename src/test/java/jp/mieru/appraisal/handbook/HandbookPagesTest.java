package jp.mieru.appraisal.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class HandbookPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final City city = new City();
    private String office;
    private String chief;
    private String staff;

    @BeforeEach
    void thereAreRaters() {
        var unit = city.unit("01", "総務課", "課", null);
        office = city.account(city.staff("100001", "佐藤　花子", "サトウ　ハナコ", unit, "主任", 3), Duty.APPRAISAL);
        var head = city.staff("100002", "鈴木　一郎", "スズキ　イチロウ", unit, "係長", 4);
        city.heads(head, unit, City.START, null);
        chief = city.account(head);
        staff = city.account(city.staff("100003", "高橋　次郎", "タカハシ　ジロウ", unit, "主事", 1));
    }

    @Test
    void nothingIsReadBeforeItIsPublished() {
        assertThat(get(staff, "/handbook")).hasStatusOk().bodyText().contains("まだ公開されていません");
        assertThat(get(office, "/handbook")).bodyText().contains("ハンドブックの編集");
        assertThat(get(office, "/handbook-desk")).bodyText().contains("初めの文章を取り込む");
        post(office, "/handbook-desk/start");
        assertThat(get(staff, "/handbook")).bodyText().contains("まだ公開されていません");
        assertThat(get(staff, "/handbook/whole")).hasStatus(404);
        assertThat(get(chief, "/")).bodyText().doesNotContain("評価者ハンドブック第");
    }

    @Test
    void theOfficePublishesTheFirstTextAndRatersSayThatTheyHaveReadIt() {
        publishStartingText();
        assertThat(get(staff, "/handbook"))
                .hasStatusOk()
                .bodyText()
                .contains("第1版", "評価で起こりやすい誤り", "最初の版です。")
                .doesNotContain("第1版を読みました");
        assertThat(get(chief, "/handbook?lang=en"))
                .bodyText()
                .contains("I have read version 1", "Errors that raters make");
        assertThat(get(chief, "/")).bodyText().contains("評価者ハンドブック第1版を読む");
        assertThat(get(staff, "/")).bodyText().doesNotContain("評価者ハンドブック第1版を読む");
        assertThat(get(office, "/handbook-readings"))
                .bodyText()
                .contains("鈴木　一郎", "係長")
                .doesNotContain("高橋　次郎");
        assertThat(post(staff, "/handbook/readings", "version", "1")).hasStatus(404);
        assertThat(post(chief, "/handbook/readings", "version", "1")).hasStatus3xxRedirection();
        assertThat(post(chief, "/handbook/readings", "version", "77")).hasStatus3xxRedirection();
        assertThat(get(chief, "/")).bodyText().doesNotContain("評価者ハンドブック第1版を読む");
        assertThat(get(chief, "/handbook")).bodyText().contains("この版は").doesNotContain("第1版を読みました");
        assertThat(city.one("select count(*) from appraisal.handbook_reading")).isEqualTo(1L);
    }

    @Test
    void whoHasNotReadItIsRemindedOnceADay() {
        publishStartingText();
        assertThat(post(office, "/handbook-readings/reminders")).hasStatus3xxRedirection();
        assertThat(post(office, "/handbook-readings/reminders")).hasStatus3xxRedirection();
        assertThat(city.one("select string_agg(account_id::text || message_key, ' ') from platform.notice"))
                .isEqualTo(chief + "appraisal.handbook.notice.read");
        assertThat(post(chief, "/handbook-readings/reminders")).hasStatus(403);
        assertThat(get(staff, "/handbook-readings")).hasStatus(403);
        assertThat(get(office, "/handbook-readings/file")).hasStatusOk();
    }

    @Test
    void aNewVersionIsReadAnewAndTheOldOneStaysAsItWas() {
        publishStartingText();
        var chapter = city.one("select id::text from appraisal.handbook_draft where code = 'telework'");
        var path = "/handbook-desk/chapters/" + chapter;
        assertThat(publish("何も変えていません。", "1")).hasStatus(422).bodyText().contains("下書きに新しいところがありません。");
        assertThat(post(office, path, "titleJa", "テレワーク", "bodyJa", "# 新しい方針\n\n短く<b>書く</b>。", "revision", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(staff, "/handbook/chapters/" + chapter)).bodyText().doesNotContain("新しい方針");
        post(chief, "/handbook/readings", "version", "1");
        assertThat(publish("テレワークの章を改めました。", "1")).hasStatus3xxRedirection();
        assertThat(get(chief, "/")).bodyText().contains("評価者ハンドブック第2版を読む");
        assertThat(get(staff, "/handbook/chapters/" + chapter))
                .bodyText()
                .contains("<h3>新しい方針</h3>", "短く&lt;b&gt;書く&lt;/b&gt;。");
        assertThat(get(staff, "/handbook/versions/1")).bodyText().contains("近接の偏り", "これは前の版です");
        assertThat(get(staff, "/handbook/versions")).bodyText().contains("テレワークの章を改めました。", "第1版から変わったところ");
        assertThat(get(staff, "/handbook/versions/2/differences"))
                .bodyText()
                .contains("<del>", "<ins># 新しい方針</ins>")
                .doesNotContain("評価で起こりやすい誤り");
        assertThat(get(staff, "/handbook/versions/2/differences?from=2"))
                .bodyText()
                .contains("比べる版がありません");
        assertThat(get(staff, "/handbook/versions/3")).hasStatus(404);
        assertThat(get(staff, "/handbook/versions/x")).hasStatus(404);
        assertThatThrownBy(() -> jdbc.sql("update appraisal.handbook_chapter set body_ja = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("delete from appraisal.handbook_version").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoIsSlowerIsToldAndLosesNothing() {
        publishStartingText();
        var path = "/handbook-desk/chapters/" + city.one("select id::text from appraisal.handbook_draft limit 1");
        post(office, path, "titleJa", "先の題", "bodyJa", "先の文", "revision", "1");
        assertThat(post(office, path, "titleJa", "後の題", "bodyJa", "後の文", "revision", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("別の人が保存しました", "後の文", "name=\"revision\" value=\"2\"");
        assertThat(publish("二人目", "0")).hasStatus(422).bodyText().contains("別の人が先に公開しました");
    }

    @Test
    void aChapterIsLookedAtBeforeItIsSavedAndRefusedWhereItCannotBe() {
        assertThat(post(office, "/handbook-desk/chapters", "titleJa", "題", "bodyJa", "**太字**", "go", "preview"))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>太字</strong>", "まだ保存していません");
        assertThat(city.one("select count(*) from appraisal.handbook_draft")).isEqualTo(0L);
        assertThat(post(office, "/handbook-desk/chapters", "titleJa", " ", "bodyJa", "𠮷".repeat(50_000)))
                .hasStatus(422)
                .bodyText()
                .contains("入力してください。", "10,000文字以内で入力してください。");
        post(office, "/handbook-desk/chapters", "titleJa", "一", "bodyJa", "い");
        post(office, "/handbook-desk/chapters", "titleJa", "二", "bodyJa", "ろ");
        post(office, "/handbook-desk/chapters", "titleJa", "三", "bodyJa", "は");
        var third = city.one("select id::text from appraisal.handbook_draft where title_ja = '三'");
        post(office, "/handbook-desk/chapters/" + third + "/raising");
        assertThat(order()).isEqualTo("一三二");
        post(office, "/handbook-desk/chapters/" + third + "/raising");
        post(office, "/handbook-desk/chapters/" + third + "/raising");
        assertThat(order()).isEqualTo("三一二");
        post(office, "/handbook-desk/chapters/" + third + "/removal");
        assertThat(order()).isEqualTo("一二");
        assertThat(post(staff, "/handbook-desk/chapters", "titleJa", "x", "bodyJa", "x"))
                .hasStatus(403);
        assertThat(post(staff, "/handbook-desk/versions", "changes", "x", "upon", "0"))
                .hasStatus(403);
        assertThat(post(office, "/handbook-desk/start")).hasStatus3xxRedirection();
        assertThat(order()).isEqualTo("一二");
    }

    @Test
    void wordsAreFoundInChaptersAndAnswersAndMarked() {
        publishStartingText();
        assertThat(get(staff, "/handbook?q=ﾊﾛｰ")).bodyText().contains("<mark>ハロー</mark>", "評価で起こりやすい誤り");
        assertThat(get(staff, "/handbook?q=処理件数")).bodyText().contains("短時間勤務の職員の処理件数");
        assertThat(get(staff, "/handbook?q=<script>"))
                .bodyText()
                .contains("見つかりませんでした", "&lt;script&gt;")
                .doesNotContain("<script>」");
        assertThat(get(staff, "/handbook?q=" + "あ".repeat(5_000))).hasStatusOk();
    }

    @Test
    void aReaderAsksAndTheOfficeAnswersFirstAloneThenForAll() {
        publishStartingText();
        var chapter = city.one("select id::text from appraisal.handbook_draft where code = 'goals'");
        assertThat(get(staff, "/handbook/questions/new?chapter=" + chapter))
                .bodyText()
                .contains("selected");
        assertThat(post(staff, "/handbook/questions", "text", "", "chapter", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("入力してください。");
        post(staff, "/handbook/questions", "text", "窓口の目標は？", "chapter", chapter.toString());
        assertThat(get(staff, "/handbook/questions")).bodyText().contains("窓口の目標は？", "人事担当の答えを待っています");
        assertThat(get(chief, "/handbook/questions")).bodyText().doesNotContain("窓口の目標は？");
        assertThat(get(office, "/")).bodyText().contains("評価者ハンドブックへの質問に答える（1件）");
        assertThat(get(office, "/handbook-questions")).bodyText().contains("高橋　次郎", "窓口の目標は？");
        var path = "/handbook-questions/"
                + city.one("select id::text from appraisal.handbook_question where asked is not null");
        assertThat(get(office, path + "/edit")).hasStatusOk().bodyText().contains("高橋　次郎");
        answer(path, "1", "");
        assertThat(get(staff, "/handbook/questions")).bodyText().contains("待ち時間と正確さで");
        assertThat(get(chief, "/handbook/questions")).bodyText().doesNotContain("待ち時間と正確さで");
        assertThat(city.one("select string_agg(message_key, ' ') from platform.notice"))
                .isEqualTo("appraisal.question.notice.answered");
        assertThat(answer(path, "1", "true")).hasStatus(422).bodyText().contains("別の人が保存しました");
        answer(path, "2", "true");
        assertThat(get(chief, "/handbook/chapters/" + chapter))
                .bodyText()
                .contains("窓口の目標は？", "待ち時間と正確さで")
                .doesNotContain("高橋");
        assertThat(get(staff, "/handbook-questions")).hasStatus(403);
        assertThat(city.one("select count(*) from platform.notice")).isEqualTo(1L);
    }

    @Test
    void theOfficeSaysWhoTheRatersAre() {
        assertThat(get(office, "/rater-circle")).bodyText().contains("まだ決めていない", "いま当てはまるのは1人です。");
        assertThat(post(office, "/rater-circle", "positions", "王様"))
                .hasStatus(422)
                .bodyText()
                .contains("職位を一つは選んで");
        assertThat(post(office, "/rater-circle", "leaders", "true", "positions", "主事"))
                .hasStatus3xxRedirection();
        assertThat(get(office, "/rater-circle")).bodyText().contains("いま当てはまるのは2人です。");
        assertThat(get(staff, "/rater-circle")).hasStatus(403);
        publishStartingText();
        assertThat(get(staff, "/handbook")).bodyText().contains("第1版を読みました");
        assertThat(get(office, "/handbook")).bodyText().doesNotContain("第1版を読みました");
    }

    @Test
    void listsTakeAsManyStatementsForManyPeopleAndChapters() {
        publishStartingText();
        int read = statements("/handbook-readings");
        int questions = statements("/handbook-questions");
        int contents = statements("/handbook");
        var unit = city.unit("02", "税務課", "課", null);
        for (int i = 0; i < 30; i++) {
            city.staff("2000" + (10 + i), "山田　太郎", "ヤマダ　タロウ", unit, "係長", 4);
        }
        post(staff, "/handbook/questions", "text", "一つ目");
        post(chief, "/handbook/questions", "text", "二つ目");
        post(office, "/handbook-desk/chapters", "titleJa", "十", "bodyJa", "あ");
        publish("章を加えました。", "1");
        assertThat(statements("/handbook-readings")).isEqualTo(read);
        assertThat(statements("/handbook-questions"))
                .isBetween(questions, questions + 1); // who asked, once somebody did
        assertThat(statements("/handbook")).isEqualTo(contents);
    }

    private int statements(String path) {
        return StatementCounter.during(() -> get(office, path)).size();
    }

    private MvcTestResult answer(String path, String revision, String shown) {
        return post(
                office,
                path,
                "questionJa",
                "窓口の目標は？",
                "answerJa",
                "待ち時間と正確さで測ります。",
                "shown",
                shown,
                "revision",
                revision,
                "chapter",
                city.one("select id::text from appraisal.handbook_draft where code = 'goals'")
                        .toString());
    }

    private Object order() {
        return city.one("select string_agg(title_ja, '' order by place) from appraisal.handbook_draft");
    }

    private void publishStartingText() {
        assertThat(post(office, "/handbook-desk/start")).hasStatus3xxRedirection();
        assertThat(publish("最初の版です。", "0")).hasStatus3xxRedirection();
    }

    private MvcTestResult publish(String changes, String upon) {
        return post(office, "/handbook-desk/versions", "changes", changes, "upon", upon);
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    private MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
