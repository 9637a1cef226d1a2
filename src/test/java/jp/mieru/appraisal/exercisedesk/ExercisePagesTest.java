package jp.mieru.appraisal.exercisedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
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
class ExercisePagesTest {
    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private final FiscalYear year = FiscalYear.of(LocalDate.now(Japan.ZONE));
    private UnitId first;
    private UnitId second;
    private StaffId veteran;
    private String office;
    private String fresh;
    private String old;
    private String staff;

    @BeforeEach
    void oneHeadIsNewAndTheOtherIsNot() {
        first = city.unit("01", "総務課", "課", null);
        second = city.unit("02", "税務課", "課", null);
        office = city.account(city.staff("100001", "佐藤　花子", "サトウ　ハナコ", first, "主任", 3), Duty.APPRAISAL);
        var newcomer = city.staff("100002", "鈴木　一郎", "スズキ　イチロウ", first, "係長", 4);
        city.heads(newcomer, first, year.first().toString(), null);
        fresh = city.account(newcomer);
        veteran = city.staff("100003", "高橋　次郎", "タカハシ　ジロウ", second, "係長", 4);
        city.heads(veteran, second, City.START, null);
        old = city.account(veteran);
        staff = city.account(city.staff("100004", "田中　三郎", "タナカ　サブロウ", first, "主事", 1));
    }

    @Test
    void aNewRaterRatesACaseAndThenSeesTheModel() {
        begin();
        assertThat(get(fresh, "/")).bodyText().contains("新任評価者の事例演習を行う");
        assertThat(get(old, "/")).bodyText().doesNotContain("新任評価者の事例演習を行う");
        assertThat(get(fresh, "/rater-exercises")).bodyText().contains("窓口の待ち時間を減らした主事", "期首面談の前");
        assertThat(get(fresh, "/rater-exercises?lang=en")).bodyText().contains("The clerk who cut waiting times");
        var path = "/rater-exercises/" + city.one("select id::text from appraisal.exercise where code = 'counter'");
        assertThat(get(fresh, path))
                .hasStatusOk()
                .bodyText()
                .contains("業務の改善", "転入の多い時期")
                .doesNotContain("ハロー効果");
        assertThat(post(fresh, path + "/answers", "g1", "A", "r1", "数字で示した", "g2", "Z"))
                .hasStatus(422)
                .bodyText()
                .contains("項目2の評価を選んでください。", "入力してください。", "数字で示した")
                .doesNotContain("項目1の評価を選んでください。");
        assertThat(city.one("select count(*) from appraisal.exercise_record")).isEqualTo(0L);
        assertThat(post(fresh, path + "/answers", answers(5, "𠮷".repeat(401))))
                .hasStatus(422)
                .bodyText()
                .contains("400文字以内");
        assertThat(post(fresh, path + "/answers", answers(5, "記録の事実"))).hasStatus3xxRedirection();
        assertThat(get(fresh, path)).bodyText().contains("模範の評価", "ハロー効果", "記録の事実", "違う見方");
        assertThat(post(fresh, path + "/answers", answers(5, "後から"))).hasStatus3xxRedirection();
        assertThat(get(fresh, path)).bodyText().contains("記録の事実").doesNotContain("後から");
        assertThat(get(fresh, "/")).bodyText().doesNotContain("新任評価者の事例演習を行う");
        assertThat(get(fresh, "/rater-exercises")).bodyText().contains("の事例演習は済んでいます");
        assertThat(get(old, path)).hasStatusOk().bodyText().doesNotContain("ハロー効果", "記録の事実");
        assertThat(get(staff, path)).hasStatus(404);
        assertThat(post(staff, path + "/answers", answers(5, "x"))).hasStatus(404);
        assertThat(get(staff, "/rater-exercises")).bodyText().contains("対象ではありません");
    }

    @Test
    void theOfficeSeesWhoHasNotDoneItYetAndNeverWhatWasAnswered() {
        begin();
        assertThat(city.one("select string_agg(account_id::text || message_key, ' ') from platform.notice"))
                .isEqualTo(fresh + "appraisal.exercise.notice.called");
        assertThat(get(office, "/exercise-desk"))
                .bodyText()
                .contains("鈴木　一郎", "まだ")
                .doesNotContain("高橋　次郎");
        assertThat(post(office, "/exercise-desk/reminders")).hasStatus3xxRedirection();
        assertThat(city.one("select count(*) from platform.notice"))
                .as("told today already")
                .isEqualTo(1L);
        var path = "/rater-exercises/" + city.one("select id::text from appraisal.exercise where code = 'telework'");
        post(fresh, path + "/answers", answers(4, "秘密の理由"));
        assertThat(get(office, "/exercise-desk")).bodyText().doesNotContain("秘密の理由", "まだの人に知らせる");
        assertThat(get(office, "/exercise-desk/file")).hasStatusOk();
        assertThat(get(office, path)).hasStatus(404);
        assertThat(get(old, "/exercise-desk")).hasStatus(403);
        assertThat(post(old, "/exercise-desk/call", "dueOn", year.last().toString()))
                .hasStatus(403);
    }

    @Test
    void whoRatedFirstInAnEarlierYearIsNotNew() {
        var third = city.staff("100005", "伊藤　四郎", "イトウ　シロウ", second, "主査", 3);
        ratesFirst(third, veteran, year.year());
        assertThat(get(office, "/exercise-desk")).bodyText().contains("伊藤　四郎");
        ratesFirst(third, veteran, year.year() - 1);
        assertThat(get(office, "/exercise-desk"))
                .bodyText()
                .doesNotContain("伊藤　四郎")
                .contains("鈴木　一郎");
    }

    @Test
    void theDayIsWithinTheYearAndACaseIsWhole() {
        assertThat(post(office, "/exercise-desk/call", "dueOn", "")).hasStatus(422);
        assertThat(post(
                        office,
                        "/exercise-desk/call",
                        "dueOn",
                        year.last().plusDays(1).toString()))
                .hasStatus(422);
        assertThat(post(office, "/exercise-desk/call", "dueOn", "2020-01-01")).hasStatus(422);
        assertThat(post(office, "/exercise-desk", "titleJa", "", "bodyJa", "長".repeat(50_000), "grades", "A"))
                .hasStatus(422)
                .bodyText()
                .contains("入力してください。", "10,000文字以内", "評語は、異なるものを2つから7つ");
        assertThat(write("項目 | A", "")).hasStatus(422).bodyText().contains("1行目は、区切り");
        assertThat(write("項目 | S | 理由", "")).hasStatus(422).bodyText().contains("1行目の評語は");
        assertThat(write("", "")).hasStatus(422).bodyText().contains("項目を一つは");
        assertThat(write("項目｜A｜理由\n二つ｜B｜理由", "Item | why"))
                .hasStatus(422)
                .bodyText()
                .contains("日本語の項目と行の数が違います");
        assertThat(city.one("select count(*) from appraisal.exercise")).isEqualTo(0L);
        assertThat(write("項目｜A｜理由\n二つ｜B｜<b>理由</b>", "Item | why\nTwo | why")).hasStatus3xxRedirection();
        var path = "/exercise-desk/" + city.one("select id::text from appraisal.exercise");
        assertThat(get(office, path)).bodyText().contains("項目 | A | 理由", "Two | why");
        post(office, path, form("項目|B|理由", "", "1"));
        assertThat(post(office, path, form("項目|A|理由", "", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("別の人が保存しました");
        assertThat(city.one("select string_agg(model, '') from appraisal.exercise_item"))
                .isEqualTo("B");
        assertThat(get(fresh, path.replace("exercise-desk", "rater-exercises"))).hasStatus(404);
    }

    @Test
    void theListTakesAsManyStatementsForManyNewRaters() {
        begin();
        int few = statements();
        for (int i = 0; i < 60; i++) {
            var unit = city.unit("3" + (100 + i), "係" + i, "係", first);
            city.heads(
                    city.staff("2" + (10_000 + i), "山田　太郎", "ヤマダ　タロウ", unit, "係長", 4),
                    unit,
                    year.first().toString(),
                    null);
        }
        assertThat(statements()).isEqualTo(few);
        assertThat(get(office, "/exercise-desk?page=2")).bodyText().contains("61");
    }

    private int statements() {
        return StatementCounter.during(() -> get(office, "/exercise-desk")).size();
    }

    private void begin() {
        assertThat(post(office, "/exercise-desk/start")).hasStatus3xxRedirection();
        assertThat(post(office, "/exercise-desk/start")).hasStatus3xxRedirection();
        assertThat(city.one("select count(*) from appraisal.exercise")).isEqualTo(2L);
        assertThat(post(office, "/exercise-desk/call", "dueOn", year.last().toString()))
                .hasStatus3xxRedirection();
    }

    private void ratesFirst(StaffId rater, StaffId person, int fiscalYear) {
        var rules = city.one(
                "insert into appraisal.rule_set (fiscal_year, number, definition, changed_at) "
                        + "values (?, 1, '{}', now()) returning id",
                fiscalYear);
        var cycle = city.one(
                "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day) "
                        + "values (?, ?, 'regular', make_date(?, 4, 1), make_date(?, 9, 30), make_date(?, 9, 30)) returning id",
                rules,
                fiscalYear,
                fiscalYear,
                fiscalYear,
                fiscalYear);
        var sheet = city.one(
                "insert into appraisal.sheet (cycle_id, staff_id, group_code, position, unit_id, first_day, last_day, steps, stage) "
                        + "values (?, ?, 'x', 'x', ?, make_date(?, 4, 1), make_date(?, 9, 30), array['self', 'first'], 'self') returning id",
                cycle,
                person.value(),
                second.value(),
                fiscalYear,
                fiscalYear);
        city.run(
                "insert into appraisal.rater (sheet_id, step, staff_id, why) values (?, 'first', ?, 'x')",
                sheet,
                rater.value());
    }

    private MvcTestResult write(String japanese, String english) {
        return post(office, "/exercise-desk", form(japanese, english, "0"));
    }

    private static String[] form(String japanese, String english, String revision) {
        return new String[] {
            "titleJa",
            "題",
            "bodyJa",
            "事例",
            "explanationJa",
            "解説",
            "grades",
            "A　B",
            "itemsJa",
            japanese,
            "itemsEn",
            english,
            "revision",
            revision
        };
    }

    private static String[] answers(int items, String reason) {
        var all = new ArrayList<String>();
        for (int number = 1; number <= items; number++) {
            all.addAll(List.of("g" + number, "B", "r" + number, reason));
        }
        return all.toArray(String[]::new);
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
