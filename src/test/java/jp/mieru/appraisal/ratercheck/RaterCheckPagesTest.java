package jp.mieru.appraisal.ratercheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.checkbank.QuestionBank;
import jp.mieru.organization.City;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class RaterCheckPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<ProfileSection> sections;

    @Autowired
    List<UnitPanel> panels;

    @Autowired
    QuestionBank bank;

    private final City city = new City();
    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private UnitId unit;
    private StaffId chiefStaff;
    private String office;
    private String head;
    private String chief;
    private String staff;
    private String executive;

    @BeforeEach
    void thereAreRaters() {
        var section = city.unit("01", "市民課", "課", null);
        unit = city.unit("0101", "窓口係", "係", section);
        office = city.account(city.staff("100001", "佐藤　花子", "サトウ　ハナコ", section, "主任", 3), Duty.APPRAISAL);
        var headStaff = city.staff("100002", "河野　一郎", "コウノ　イチロウ", section, "課長", 6);
        city.heads(headStaff, section, City.START, null);
        head = city.account(headStaff);
        chiefStaff = city.staff("100003", "久保　典子", "クボ　ノリコ", unit, "係長", 4);
        city.heads(chiefStaff, unit, City.START, null);
        chief = city.account(chiefStaff);
        staff = city.account(city.staff("100004", "高橋　次郎", "タカハシ　ジロウ", unit, "主事", 1));
        executive = city.account(city.staff("100005", "市長　太郎", "シチョウ　タロウ", section, "理事", 2), true, false);
    }

    @Test
    void fiveQuestionsAreAnsweredEachMarkedAtOnceWithWhy() {
        assertThat(get(chief, "/rater-check")).hasStatusOk().bodyText().contains("これは評価ではありません", "いろいろなテーマから");
        var path = begin(chief, "telework");
        for (int place = 1; place <= 5; place++) {
            assertThat(get(chief, path)).hasStatusOk().bodyText().contains("第" + place + "問（全5問）", "正しくない");
            assertThat(get(chief, path + "?answered=" + place)).bodyText().doesNotContain("答えは");
            boolean right = place > 2;
            var shown = answer(chief, path, place, right);
            assertThat(get(chief, shown))
                    .bodyText()
                    .contains(right ? "正解です。答えは" : "答えは", place < 5 ? "次の問題へ" : "結果を見る");
        }
        assertThat(get(chief, path)).bodyText().contains("5問のうち3問正解", "この結果は、あなただけに見えます。");
        assertThat(get(chief, "/rater-check")).bodyText().contains("のチェックは済んでいます", "5問のうち3問正解");
        assertThat(city.one("select count(*) from appraisal.check_sheet where finished_on is not null"))
                .isEqualTo(1L);
    }

    @Test
    void theFirstAnswerCountsAndOneCheckGoesOnAtATime() {
        var path = begin(chief, "");
        assertThat(begin(chief, "goals")).isEqualTo(path);
        answer(chief, path, 1, true);
        answer(chief, path, 1, false);
        assertThat(city.one("select count(*) from appraisal.check_answer where correct"))
                .isEqualTo(1L);
        assertThat(post(chief, path + "/answers", "place", "2", "answer", "maybe"))
                .hasRedirectedUrl(path);
        assertThat(post(chief, path + "/answers", "place", "77", "answer", "true"))
                .hasRedirectedUrl(path);
        assertThat(post(chief, path + "/answers")).hasRedirectedUrl(path);
        assertThat(city.one("select count(*) from appraisal.check_answer where answer is not null"))
                .isEqualTo(1L);
    }

    @Test
    void theResultSaysWhatToReadInTheHandbook() {
        post(office, "/handbook-desk/start");
        post(office, "/handbook-desk/versions", "changes", "最初の版", "upon", "0");
        var path = begin(chief, "harassment");
        for (int place = 1; place <= 5; place++) {
            answer(chief, path, place, false);
        }
        assertThat(get(chief, path)).bodyText().contains("5問のうち0問正解", "ハンドブックで読んでみる", "評価とハラスメント</a>");
        assertThat(get(chief, path + "?lang=en")).bodyText().contains("0 of 5 right", "Appraisal and harassment</a>");
    }

    @Test
    void isForRatersAlone() {
        assertThat(get(staff, "/rater-check")).hasStatusOk().bodyText().contains("あなたは評価者チェックの対象ではありません");
        assertThat(post(staff, "/rater-check/sheets", "topic", "")).hasStatus(404);
        assertThat(get(staff, "/rater-checks")).hasStatus(403);
        assertThat(get(staff, "/rater-check-questions")).hasStatus(403);
    }

    @Test
    void whoRatesOrLeadsThePersonTheOfficeAndTheTopSeeNothingOfIt() {
        var path = begin(chief, "");
        for (int place = 1; place <= 5; place++) {
            answer(chief, path, place, false);
        }
        for (var account : List.of(head, office, staff, executive)) {
            assertThat(get(account, path)).as(account).hasStatus(404);
            assertThat(post(account, path + "/answers", "place", "1", "answer", "true"))
                    .hasStatus(404);
            assertThat(get(account, "/rater-check")).bodyText().doesNotContain("問正解");
            assertThat(get(account, "/staff/" + chiefStaff)).bodyText().doesNotContain("チェックの結果", "問正解", "5問");
        }
        for (var account : List.of(head, executive)) {
            assertThat(get(account, "/rater-checks")).hasStatus(403);
            assertThat(get(account, "/rater-checks/file")).hasStatus(403);
            assertThat(get(account, "/rater-check-questions")).hasStatus(403);
            assertThat(get(account, "/")).bodyText().doesNotContain("久保　典子");
        }
        assertThat(get(head, "/workplace")).bodyText().doesNotContain("問正解");
        assertThat(get(office, "/rater-checks")).bodyText().contains("久保　典子").doesNotContain("問正解", "0%");
        assertThat(get(office, "/rater-check-questions")).bodyText().doesNotContain("久保", "0%");
        assertThat(sections).noneMatch(each -> each.getClass().getName().contains(".appraisal.ratercheck"));
        assertThat(panels).noneMatch(each -> each.getClass().getName().contains(".appraisal.ratercheck"));
        assertThat(city.one("select count(*) from access.audit_entry where action like '%check%'"))
                .isEqualTo(0L);
    }

    @Test
    void aShareIsToldOnceFivePeopleAnswered() {
        for (int i = 0; i < 5; i++) {
            assertThat(get(office, "/rater-check-questions?topic=goals"))
                    .bodyText()
                    .doesNotContain("60%");
            answered("goal-strive", i < 3, i);
        }
        assertThat(get(office, "/rater-check-questions?topic=goals")).bodyText().contains("60%");
        assertThat(get(office, "/rater-check-questions?topic=leave")).bodyText().doesNotContain("60%");
    }

    @Test
    void theOfficeCallsForItAndWhoHasNotTakenItIsRemindedOnceADay() {
        var due = today.plusDays(1).isAfter(FiscalYear.of(today).last()) ? today : today.plusDays(1);
        assertThat(get(chief, "/")).bodyText().doesNotContain("評価者チェックを受ける");
        assertThat(post(office, "/rater-checks/call", "dueOn", "いつか"))
                .hasStatus(422)
                .bodyText()
                .contains("日付を");
        assertThat(post(office, "/rater-checks/call", "dueOn", "2020-04-01")).hasStatus(422);
        assertThat(post(office, "/rater-checks/reminders")).hasStatus3xxRedirection();
        assertThat(notices()).isZero();
        assertThat(post(office, "/rater-checks/call", "dueOn", due.toString())).hasStatus3xxRedirection();
        assertThat(notices()).isEqualTo(2);
        assertThat(post(office, "/rater-checks/call", "dueOn", today.toString()))
                .hasStatus3xxRedirection();
        assertThat(notices()).isEqualTo(2);
        assertThat(get(chief, "/")).bodyText().contains("評価者チェックを受ける");
        assertThat(get(staff, "/")).bodyText().doesNotContain("評価者チェックを受ける");
        var path = begin(chief, "");
        for (int place = 1; place <= 5; place++) {
            answer(chief, path, place, true);
        }
        assertThat(get(chief, "/")).bodyText().doesNotContain("評価者チェックを受ける");
        post(office, "/rater-checks/reminders");
        post(office, "/rater-checks/reminders");
        assertThat(notices()).isEqualTo(3);
        assertThat(get(office, "/rater-checks")).bodyText().contains("河野　一郎", "まだ");
        assertThat(get(office, "/rater-checks/file")).hasStatusOk();
        assertThat(post(chief, "/rater-checks/call", "dueOn", due.toString())).hasStatus(403);
    }

    @Test
    void theOfficeAddsWithdrawsAndPutsFirst() {
        assertThat(post(office, "/rater-check-questions", "topic", "x", "statementJa", "𠮷".repeat(50_000)))
                .hasStatus(422)
                .bodyText()
                .contains("テーマを選んでください。", "○か×を選んでください。", "300文字以内", "入力してください。");
        assertThat(own("本市では、面談の記録を五年残す。")).hasStatus3xxRedirection();
        var code = (String) city.one("select code from appraisal.check_question");
        var path = "/rater-check-questions/" + code;
        assertThat(get(office, path)).bodyText().contains("本市では、面談の記録を五年残す。", "name=\"statementJa\"");
        var sheet = begin(chief, "");
        assertThat(city.one("select count(*) from appraisal.check_answer where code = ?", code))
                .isEqualTo(1L);
        assertThat(get(office, path)).bodyText().contains("すでに出したため").doesNotContain("name=\"statementJa\"");
        assertThat(post(office, path, "withdrawn", "true", "until", "いつか")).hasStatus(422);
        assertThat(post(office, path, "withdrawn", "true", "until", "", "revision", "1"))
                .hasStatus3xxRedirection();
        assertThat(get(office, "/rater-check-questions")).bodyText().contains("出さない");
        assertThat(get(chief, sheet)).hasStatusOk();
        assertThat(get(office, "/rater-check-questions/halo-trait"))
                .bodyText()
                .contains("Mieruに付いている問題です")
                .doesNotContain("name=\"statementJa\"");
        assertThat(get(office, "/rater-check-questions/nothing")).hasStatus(404);
        assertThat(post(chief, path, "withdrawn", "true")).hasStatus(403);
    }

    @Test
    void ofTwoWhoChangeTheSameQuestionTheSecondIsToldAndCanSaveOverIt() {
        var path = "/rater-check-questions/halo-trait";
        assertThat(post(office, path, "withdrawn", "true", "until", "", "revision", "0"))
                .hasStatus3xxRedirection();
        assertThat(post(office, path, "withdrawn", "", "until", today.toString(), "revision", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("別の人がこの問題を変えたか", "name=\"revision\" value=\"1\"", today.toString());
        assertThat(city.one("select withdrawn from appraisal.check_question_state"))
                .isEqualTo(true);
        assertThat(post(office, path, "withdrawn", "", "until", today.toString(), "revision", "1"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoseWordsCanNoLongerChangeIsShownThemAndCanStillWithdrawIt() {
        own("本市では、面談の記録を五年残す。");
        var path = "/rater-check-questions/" + city.one("select code from appraisal.check_question");
        begin(chief, "");
        assertThat(post(office, path, "statementJa", "別の文", "withdrawn", "true", "until", "", "revision", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("すでに出したため")
                .doesNotContain("name=\"statementJa\"");
    }

    @Test
    void twoLastAnswersAtTheSameMomentFinishTheCheck() throws Exception {
        var path = begin(chief, "telework");
        for (int place = 1; place <= 3; place++) {
            answer(chief, path, place, true);
        }
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var done = both.invokeAll(List.<Callable<Void>>of(last(path, 4, barrier), last(path, 5, barrier)));
            for (var each : done) {
                each.get();
            }
        }
        assertThat(city.one("select count(*) from appraisal.check_sheet where finished_on is not null"))
                .isEqualTo(1L);
    }

    private Callable<Void> last(String path, int place, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            post(chief, path + "/answers", "place", String.valueOf(place), "answer", "true");
            return null;
        };
    }

    @Test
    void tenQuestionsStayAtLeast() {
        city.run(
                """
                insert into appraisal.check_question_state (code, withdrawn, changed_at)
                select unnest(string_to_array(?, ' ')), true, now()
                """,
                "halo-remedy leniency-reward central-safe contrast-self recency-march logical-overtime projection "
                        + "backwards goal-strive goal-difficulty-person goal-difficulty-after goal-routine goal-midyear goal-chain "
                        + "goal-percent evidence-impression evidence-both evidence-hearsay evidence-save-up evidence-private "
                        + "evidence-balance evidence-period telework-visible telework-camera telework-reply telework-goal "
                        + "telework-refuse telework-chance leave-lower leave-men leave-goal leave-return-easy leave-short-period "
                        + "leave-colleagues short-cases short-level short-meeting short-idea short-leader short-care harass-hint "
                        + "harass-guidance harass-public harass-complaint harass-alone");
        assertThat(post(office, "/rater-check-questions/halo-trait", "withdrawn", "true", "until", ""))
                .hasStatus(422)
                .bodyText()
                .contains("出せる問題が10問より少なくなります");
        assertThat(post(office, "/rater-check-questions/halo-trait", "withdrawn", "", "until", "", "revision", "0"))
                .hasStatus3xxRedirection();
    }

    @Test
    void thePageOfTheCircleReadsTheRosterOnce() {
        assertThat(StatementCounter.during(() -> get(office, "/rater-circle")).stream()
                        .filter(sql -> sql.contains("organization.assignment a on a.staff_id")))
                .hasSize(1);
        assertThat(get(office, "/rater-circle")).hasStatusOk().bodyText().contains("係長", "課長");
    }

    @Test
    void listsTakeAsManyStatementsForManyPeople() {
        int progress = statements(office, "/rater-checks");
        int questions = statements(office, "/rater-check-questions");
        int own = statements(chief, "/rater-check");
        for (int i = 0; i < 30; i++) {
            city.staff("2000" + (10 + i), "山田　太郎", "ヤマダ　タロウ", unit, "係長", 4);
        }
        for (int check = 0; check < 3; check++) {
            var path = begin(chief, "");
            for (int place = 1; place <= 5; place++) {
                answer(chief, path, place, true);
            }
        }
        own("新しい問題。");
        assertThat(statements(office, "/rater-checks")).isEqualTo(progress);
        assertThat(statements(office, "/rater-check-questions")).isEqualTo(questions);
        assertThat(statements(chief, "/rater-check")).isEqualTo(own);
    }

    private int statements(String account, String path) {
        return StatementCounter.during(() -> get(account, path)).size();
    }

    private long notices() {
        return (Long) city.one("select count(*) from platform.notice");
    }

    private MvcTestResult own(String statement) {
        return post(
                office,
                "/rater-check-questions",
                "topic",
                "interview",
                "statementJa",
                statement,
                "answer",
                "true",
                "explanationJa",
                "文書管理の決まりによります。",
                "until",
                today.toString());
    }

    /** Somebody's finished check of one question. */
    private void answered(String code, boolean correct, int number) {
        var person = city.staff("30000" + number, "伊藤　学", "イトウ　マナブ", unit, "係長", 4);
        var sheet = city.one(
                "insert into appraisal.check_sheet (staff_id, started_at, finished_on) values (?, now(), ?) returning id",
                person.value(),
                today);
        city.run("insert into appraisal.check_answer values (?, 1, ?, true, ?)", sheet, code, correct);
    }

    private String begin(String account, String topic) {
        return post(account, "/rater-check/sheets", "topic", topic)
                .getResponse()
                .getRedirectedUrl();
    }

    /** Answers right or wrong, and says where why is told. */
    private String answer(String account, String path, int place, boolean right) {
        var code = (String) city.one(
                "select code from appraisal.check_answer where sheet_id = ?::uuid and place = ?",
                path.substring(path.lastIndexOf('/') + 1),
                place);
        boolean holds = bank.all().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow()
                .holds();
        boolean given = holds == right;
        return post(account, path + "/answers", "place", String.valueOf(place), "answer", String.valueOf(given))
                .getResponse()
                .getRedirectedUrl();
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
