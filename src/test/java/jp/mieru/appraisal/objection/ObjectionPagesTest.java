package jp.mieru.appraisal.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.AppraisalTown;
import jp.mieru.appraisal.closeddays.ClosedDays;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 主事 was told a result by a 係長 and a 課長; 部長 is the chair, 課長 a member, and another clerk the union's. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ObjectionPagesTest {
    private static final String REASON = "目標2は期限の前に終えたのに、その記載がありません";
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClosedDays closed;

    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private AppraisalTown town;
    private String clerk;
    private String chief;
    private String manager;
    private String director;
    private String office;
    private UUID cycle;
    private UUID sheet;

    @BeforeEach
    void somebodyWasTold() {
        town = new AppraisalTown();
        clerk = town.city.account(town.clerk);
        chief = town.city.account(town.chief);
        manager = town.city.account(town.manager);
        director = town.city.account(town.director);
        office = town.office();
        cycle = (UUID) town.city.one(
                "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day, state)"
                        + " values (?, 2026, 'regular', '2026-04-01', '2026-09-30', '2026-09-30', 'open') returning id",
                town.rules);
        sheet = sheet(town.clerk, "disclosed", today.minusDays(3));
        town.city.run(
                "insert into appraisal.rater (sheet_id, step, staff_id, why) values (?, 'first', ?, 'unit_head'),"
                        + " (?, 'second', ?, 'unit_head')",
                sheet,
                town.chief.value(),
                sheet,
                town.manager.value());
    }

    @Test
    void aComplaintIsFiledHeardAndDecidedAndOnlyThoseConcernedReadIt() {
        named(town.director, "chair");
        named(town.manager, "member");
        var union = town.clerk("100009", "組合　委員");
        named(union, "union");
        assertThat(get(clerk, "/appraisal-objections")).hasStatusOk().bodyText().contains("苦情を申し出る", "まで申し出ることができます");
        var path = filed();
        assertThat(get(clerk, path)).bodyText().contains(REASON, "受付", "申出を取り下げる");
        assertThat(get(chief, path)).hasStatus(404);
        assertThat(get(manager, path)).hasStatus(404);
        assertThat(get(director, path)).hasStatus(404);
        assertThat(get(office, "/")).bodyText().contains("苦情の申出1件を審査にかける");
        post(office, path + "/taking-up");
        assertThat(get(office, path))
                .bodyText()
                .contains("審査中", "部長　花子", "組合　委員")
                .doesNotContain("課長　次郎");
        assertThat(get(manager, path)).hasStatus(404);
        assertThat(get(director, "/")).bodyText().contains("苦情を審査する");
        assertThat(post(director, path + "/hearings", "day", "", "heard", "boss", "who", "", "record", ""))
                .hasStatus(422);
        post(
                director,
                path + "/hearings",
                "day",
                today.toString(),
                "heard",
                "rater",
                "who",
                "係長　三郎",
                "record",
                "記録がなかった");
        assertThat(get(director, path)).bodyText().contains("記録がなかった");
        assertThat(get(clerk, path)).bodyText().contains("審査中").doesNotContain("記録がなかった");
        assertThat(post(clerk, path + "/decision", "outcome", "upheld", "grounds", "よい"))
                .hasStatus(404);
        assertThat(decides(path, "partly", "目標2を見直す", town.director))
                .as("one of two is not more than half")
                .hasStatus(422)
                .bodyText()
                .contains("委員の過半数を選んでください", "目標2を見直す");
        assertThat(decides(path, "partly", "目標2を見直す", town.director, town.chief))
                .as("nobody from outside")
                .hasStatus(422);
        assertThat(decides(path, "partly", "目標2を見直す", town.director, union)).hasStatus3xxRedirection();
        assertThat(get(clerk, path))
                .bodyText()
                .contains("一部を認める", "目標2を見直す", "（決定に参加）")
                .doesNotContain("申出を取り下げる");
        assertThat(get(clerk, "/")).bodyText().contains("審査結果が出ました");
        assertThat(decides(path, "dismissed", "遅れた人の理由", town.director, union))
                .hasStatus(422)
                .bodyText()
                .contains("状況が変わっていた", "遅れた人の理由");
        assertThat(get(clerk, path)).bodyText().contains("一部を認める").doesNotContain("遅れた人の理由");
        assertThat(get(clerk, "/appraisal-complaints/new?sheet=" + sheet))
                .bodyText()
                .contains("この結果への申出はすでにしています");
    }

    @Test
    void theCommitteeReadsTheSheetWhileItHearsTheComplaintAndNoLonger() {
        named(town.director, "chair");
        var path = filed();
        var page = "/appraisal-sheets/" + sheet;
        assertThat(get(director, page)).as("before it is taken up").hasStatus(404);
        post(office, path + "/taking-up");
        assertThat(get(director, path)).bodyText().contains(page, "評価シートを読む");
        assertThat(get(director, page)).hasStatusOk();
        assertThat(get(director, page + "/paper")).hasStatusOk();
        assertThat(get(director, page + "/versions")).hasStatus(404);
        assertThat(post(director, page + "/entries", "keep", "yes")).hasStatus(404);
        assertThat(town.city.one("select count(*) from access.audit_entry where action = 'appraisal.sheet-seen'"))
                .isEqualTo(2L);
        assertThat(decides(path, "dismissed", "基準のとおり", town.director)).hasStatus3xxRedirection();
        assertThat(get(director, page)).as("once it is decided").hasStatus(404);
        assertThat(get(director, path)).bodyText().doesNotContain("評価シートを読む");
    }

    private MvcTestResult decides(String path, String outcome, String grounds, StaffId... present) {
        var sent = new ArrayList<>(List.of("outcome", outcome, "grounds", grounds, "sure", "true"));
        for (var member : present) {
            sent.addAll(List.of("present", member.toString()));
        }
        return post(director, path + "/decision", sent.toArray(String[]::new));
    }

    @Test
    void whoeverOfTheOfficeRatesNeitherSeesNorTakesUpTheComplaint() {
        var member = town.city.account(town.clerk("100010", "人事　兼務"), Duty.APPRAISAL);
        var path = filed();
        assertThat(get(member, path)).hasStatusOk();
        town.city.run(
                "insert into appraisal.sheet_step (sheet_id, number, step, from_stage, to_stage, actor)"
                        + " select ?, 1, 'handed-on', 'first', 'second', staff_id from access.account where id = ?::uuid",
                sheet,
                member);
        sawNothing(member, path);
        assertThat(get(office, path)).hasStatusOk();
        assertThat(get(office, "/")).bodyText().contains("苦情の申出1件を審査にかける");
    }

    @Test
    void whoeverOfTheOfficeWroteRatingsBeforeSomebodyElseTookOverDoesNeither() {
        var member = town.city.account(town.clerk("100010", "人事　兼務"), Duty.APPRAISAL);
        var rated = sheet(town.manager, "second", null);
        town.city.run(
                "insert into appraisal.entry (sheet_id, step, field, value, changed_by, changed_at)"
                        + " values (?, 'first', 'remark', 'よく務めた', ?::uuid, now())",
                rated,
                member);
        town.city.run("update appraisal.sheet set stage = 'disclosed', disclosed_on = ? where id = ?", today, rated);
        assertThat(file(manager, rated)).hasStatus3xxRedirection();
        sawNothing(member, path());
        assertThat(get(office, path())).hasStatusOk();
    }

    private void sawNothing(String member, String path) {
        assertThat(get(member, path)).hasStatus(404);
        assertThat(post(member, path + "/taking-up")).hasStatus(404);
        assertThat(get(member, "/appraisal-objections/office")).bodyText().contains("苦情の申出はまだありません");
        assertThat(get(member, "/")).bodyText().doesNotContain("審査にかける");
    }

    @Test
    void whoeverOfTheOfficeAsksLetsAnotherAnswer() {
        post(office, "/appraisal-consultations", "question", "自分のこと");
        var path = "/appraisal-consultations/" + town.city.one("select id from appraisal.consultation");
        assertThat(get(office, path)).hasStatusOk();
        assertThat(post(office, path + "/answer", "answer", "自分で", "version", "0"))
                .hasStatus(404);
    }

    @Test
    void afterTheLastDayNothingIsFiled() {
        var late = sheet(town.manager, "disclosed", today.minusDays(8));
        assertThat(get(manager, "/appraisal-objections")).bodyText().contains("は過ぎました");
        assertThat(file(manager, late)).hasStatus(422).bodyText().contains("申し出る期限を過ぎました", "人事担当に相談");
        assertThat(count("appraisal.complaint")).isZero();
    }

    @Test
    void theLastDayIsTheSeventhAfterTheDisclosure() {
        var last = sheet(town.manager, "disclosed", today.minusDays(7));
        assertThat(file(manager, last)).hasStatus3xxRedirection();
    }

    @Test
    void nobodyComplainsOfSomebodyElsesResultOrOneThatIsNotTold() {
        assertThat(file(chief, sheet)).hasStatus(404);
        assertThat(file(chief, sheet(town.chief, "fixed", null))).hasStatus(404);
        assertThat(get(clerk, "/appraisal-complaints/new?sheet=x")).hasStatus(404);
    }

    @Test
    void withoutAChairWhoHadNoPartItIsNotTakenUp() {
        named(town.manager, "chair");
        var path = filed();
        post(office, path + "/taking-up");
        assertThat(get(office, path)).bodyText().contains("受付");
    }

    @Test
    void whatWasTakenBackCanBeFiledAgain() {
        var path = filed();
        post(clerk, path + "/withdrawal");
        assertThat(get(clerk, path)).bodyText().contains("取下げ");
        post(clerk, path + "/withdrawal");
        assertThat(count("appraisal.complaint_step")).isEqualTo(2);
        assertThat(file(clerk, sheet)).hasStatus3xxRedirection();
    }

    @Test
    void longOrMissingTextsAreSaidAndStoreNothing() {
        assertThat(post(
                        clerk,
                        "/appraisal-complaints",
                        "sheet",
                        sheet.toString(),
                        "reason",
                        "あ".repeat(50_000),
                        "wish",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("4,000文字以内", "入力してください");
        assertThat(count("appraisal.complaint")).isZero();
    }

    @Test
    void theOfficeAnswersQuestionsAndWritesDownSpokenOnes() {
        assertThat(post(clerk, "/appraisal-consultations", "question", "着眼点の意味を知りたい"))
                .hasStatus3xxRedirection();
        var path = "/appraisal-consultations/"
                + jdbc.sql("select id from appraisal.consultation")
                        .query(UUID.class)
                        .single();
        assertThat(get(chief, path)).hasStatus(404);
        assertThat(get(office, path)).bodyText().contains("着眼点の意味を知りたい");
        assertThat(post(clerk, path + "/answer", "answer", "自分で", "version", "0"))
                .hasStatus(403);
        post(office, path + "/answer", "answer", "要領の3章です", "version", "0");
        assertThat(post(office, path + "/answer", "answer", "ほかの返事", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("先に返事をしました", "要領の3章です", "ほかの返事");
        assertThat(get(clerk, path)).bodyText().contains("要領の3章です");
        assertThat(post(
                        office,
                        "/appraisal-consultations/spoken",
                        "staffNumber",
                        "999",
                        "day",
                        "きのう",
                        "question",
                        "電話"))
                .hasStatus(422)
                .bodyText()
                .contains("当てはまる職員がいません");
        assertThat(post(
                        office,
                        "/appraisal-consultations/spoken",
                        "staffNumber",
                        "１００００３",
                        "day",
                        today.toString(),
                        "question",
                        "窓口で相談"))
                .hasStatus3xxRedirection();
        assertThat(get(chief, "/appraisal-objections")).bodyText().contains("窓口で相談");
        assertThat(get(office, "/appraisal-objections/office"))
                .hasStatusOk()
                .bodyText()
                .contains("窓口で相談", "係長　三郎");
    }

    @Test
    void pagesTakeFewStatements() {
        named(town.director, "chair");
        var path = filed();
        for (var page : new String[] {"/appraisal-objections", path}) {
            get(clerk, page);
            assertThat(StatementCounter.during(() -> get(clerk, page))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        }
        get(office, "/appraisal-objections/office");
        assertThat(StatementCounter.during(() -> get(office, "/appraisal-objections/office")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void theOfficeExcusesSomebodyWhoIsLateAndSaysWhy() {
        town.city.run("update appraisal.sheet set disclosed_on = ?", today.minusDays(60));
        var feedback = "/appraisal-sheets/" + sheet + "/feedback";
        assertThat(get(clerk, feedback)).bodyText().contains("で終わりました").doesNotContain("苦情を申し出る");
        assertThat(file(clerk, sheet)).hasStatus(422);
        var path = "/appraisal-objections/office/excuses";
        assertThat(get(office, path)).hasStatusOk().bodyText().contains("やむを得ない理由");
        assertThat(excuse(today.minusDays(1), "入院していた"))
                .hasStatus(422)
                .bodyText()
                .contains("今日以降の日付");
        assertThat(excuse(today.plusDays(7), "")).hasStatus(422);
        assertThat(excuse(today.plusDays(7), "入院していた")).hasStatus3xxRedirection();
        assertThat(get(clerk, "/appraisal-objections")).bodyText().contains("苦情を申し出る", "まで申し出ることができます");
        assertThat(get(clerk, feedback))
                .bodyText()
                .contains("まで苦情の申出が認められています", "/appraisal-complaints/new?sheet=" + sheet);
        assertThat(file(clerk, sheet)).hasStatus3xxRedirection();
        assertThat(get(clerk, feedback)).bodyText().contains("すでに受け付けました").doesNotContain("苦情を申し出る");
        assertThat(town.city.one("select reason from appraisal.complaint_excuse"))
                .isEqualTo("入院していた");
    }

    private MvcTestResult excuse(LocalDate lastDay, String reason) {
        return post(
                office,
                "/appraisal-objections/office/excuses",
                "staffNumber",
                "100004",
                "lastDay",
                lastDay.toString(),
                "reason",
                reason);
    }

    @Test
    void aMemberOfTheCommitteeIsFoundByName() {
        town.clerk("100021", "山田　一");
        town.clerk("100022", "山田　二");
        assertThat(post(office, "/appraisal-committee", "staffNumber", "いない人", "role", "member"))
                .hasStatus(422)
                .bodyText()
                .contains("当てはまる職員がいません");
        assertThat(post(office, "/appraisal-committee", "staffNumber", "花子", "role", "chair"))
                .hasStatus3xxRedirection();
        assertThat(post(office, "/appraisal-committee", "staffNumber", "山田", "role", "member"))
                .hasStatus(422)
                .bodyText()
                .contains("1人を選んでください", "100021", "100022", "人事係 主事");
        assertThat(post(office, "/appraisal-committee", "staffNumber", "いない人", "chosen", "100022", "role", "member"))
                .as("another name was typed after choosing")
                .hasStatus(422);
        assertThat(post(office, "/appraisal-committee", "staffNumber", "山田", "chosen", "100022", "role", "member"))
                .hasStatus3xxRedirection();
        assertThat(get(office, "/appraisal-committee"))
                .bodyText()
                .contains("部長　花子", "山田　二")
                .doesNotContain("山田　一");
    }

    @Test
    void whoeverIsExcusedOrSpokeToTheOfficeIsFoundByName() {
        town.clerk("100021", "山田　一");
        town.clerk("100022", "山田　二");
        var spoken = "/appraisal-consultations/spoken";
        var day = today.toString();
        assertThat(post(office, spoken, "staffNumber", "山田", "day", day, "question", "電話で相談"))
                .hasStatus(422)
                .bodyText()
                .contains("1人を選んでください", "100021", "100022", "人事係 主事");
        assertThat(post(office, spoken, "staffNumber", "山田", "chosen", "100022", "day", day, "question", "電話で相談"))
                .hasStatus3xxRedirection();
        assertThat(get(office, "/appraisal-objections/office")).bodyText().contains("電話で相談", "山田　二");
        var excuses = "/appraisal-objections/office/excuses";
        assertThat(post(office, excuses, "staffNumber", "五月", "lastDay", day, "reason", "入院していた"))
                .as("nobody excuses oneself")
                .hasStatus(422)
                .bodyText()
                .contains("当てはまる職員がいません");
        assertThat(post(office, excuses, "staffNumber", "四季", "lastDay", day, "reason", "入院していた"))
                .hasStatus3xxRedirection();
    }

    @Test
    void theCitysOwnClosedDaysAreSetByTheOffice() {
        assertThat(post(office, "/appraisal-closed-days", "day", "きのう", "name", ""))
                .hasStatus(422);
        assertThat(post(office, "/appraisal-closed-days", "day", "令和8年12月1日", "name", "市制記念日"))
                .hasStatus3xxRedirection();
        assertThat(get(office, "/appraisal-closed-days"))
                .hasStatusOk()
                .bodyText()
                .contains("市制記念日");
        assertThat(closed.open().include(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(post(office, "/appraisal-closed-days/removal", "day", "2026-12-01"))
                .hasStatus3xxRedirection();
        assertThat(closed.open().include(LocalDate.of(2026, 12, 1))).isTrue();
    }

    @Test
    void onlyTheInnermostPlaceIsMarkedInTheMenu() {
        assertThat(get(office, "/appraisal-objections/office"))
                .bodyText()
                .contains("href=\"/appraisal-objections/office\" aria-current=\"page\"", "人事評価</h2>", "目標と貢献</h2>")
                .doesNotContain("href=\"/appraisal-objections\" aria-current");
    }

    private UUID sheet(StaffId staff, String stage, LocalDate told) {
        return (UUID) town.city.one(
                "insert into appraisal.sheet (cycle_id, staff_id, group_code, position, unit_id, first_day, last_day,"
                        + " steps, stage, disclosed_on) values (?, ?, 'staff', '主事', ?, '2026-04-01', '2026-09-30',"
                        + " '{self,first,second}', ?, ?) returning id",
                cycle,
                staff.value(),
                town.group.value(),
                stage,
                told);
    }

    private void named(StaffId staff, String role) {
        var number = jdbc.sql("select staff_number from organization.staff where id = ?")
                .param(staff.value())
                .query(String.class)
                .single();
        assertThat(post(office, "/appraisal-committee", "staffNumber", number, "role", role))
                .hasStatus3xxRedirection();
    }

    private String filed() {
        assertThat(file(clerk, sheet)).hasStatus3xxRedirection();
        return path();
    }

    private String path() {
        return "/appraisal-complaints/"
                + jdbc.sql("select id from appraisal.complaint")
                        .query(UUID.class)
                        .single();
    }

    private MvcTestResult file(String account, UUID of) {
        return post(account, "/appraisal-complaints", "sheet", of.toString(), "reason", REASON, "wish", "目標2の評価の見直し");
    }

    private long count(String table) {
        return (Long) town.city.one("select count(*) from " + table);
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
