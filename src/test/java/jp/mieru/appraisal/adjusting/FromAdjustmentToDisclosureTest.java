package jp.mieru.appraisal.adjusting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.RatedTown;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people of 課0 were rated; the office adjusts, somebody confirms, the first rater or the office discloses. */
@NullUnmarked
class FromAdjustmentToDisclosureTest extends RatedTown {
    private static final int MOST_STATEMENTS = 20;

    CycleId cycle;
    SheetId one;
    SheetId other;
    String path;

    @BeforeEach
    void twoWereRated() {
        cycle = lastCycle();
        goals(town.person(0, 1), 100);
        goals(town.person(0, 2), 100);
        one = rated(1, "b");
        other = rated(2, "a");
        path = "/appraisal-cycles/" + cycle + "/adjustment";
    }

    @Test
    void theOfficeSeesHowGradesAreSpreadAndChangesOneWithAReason() {
        assertThat(get(office, path)).hasStatusOk().bodyText().contains("評語の分布", "2人分を次へ進める");
        assertThat(get(office, path + "?grade=A")).bodyText().contains("1人分を次へ進める");
        assertThat(get(office, path + "/file")).hasStatusOk();
        var sheet = "/appraisal-sheets/" + one + "/adjustment";
        assertThat(get(office, sheet)).hasStatusOk();
        assertThat(change(sheet, "B", "A", "")).hasStatus(422).bodyText().contains("改める理由を書いてください。");
        assertThat(change(sheet, "B", "B", "x")).hasStatus(422).bodyText().contains("いまと同じ評語です。");
        assertThat(change(sheet, "C", "A", "x")).hasStatus(422);
        assertThat(change(sheet, "B", "A", "全体の均衡のため")).hasStatus3xxRedirection();
        assertThat(change(sheet, "A", "S", "さらに見直した")).hasStatus3xxRedirection();
        assertThat(get(office, sheet)).bodyText().contains("全体の均衡のため", "さらに見直した", "<del>B</del>", "<del>A</del>");
        assertThat(get(first(), sheet)).hasStatus(403);
    }

    @Test
    void theWholeFollowsAPartAndBothAreNoted() {
        var sheet = "/appraisal-sheets/" + one + "/adjustment";
        assertThat(get(office, sheet)).bodyText().doesNotContain("新しい評語");
        assertThat(get(office, sheet + "?part=competency")).bodyText().contains("新しい評語");
        assertThat(post(office, sheet, "part", "competency", "before", "B", "grade", "S", "reason", "見直した"))
                .hasStatus3xxRedirection();
        assertThat(get(office, sheet))
                .bodyText()
                .contains("<del>B</del> <span class=\"change-arrow\" aria-hidden=\"true\">→</span> <ins>S</ins>")
                .contains("<del>B</del> <span class=\"change-arrow\" aria-hidden=\"true\">→</span> <ins>A</ins>");
    }

    @Test
    void nobodySkipsAStepGoesBackWithoutAReasonOrChangesAFixedSheet() {
        var early = open(cycle, 0);
        var sheet = "/appraisal-sheets/" + early;
        var version = String.valueOf(sheet(early).version());
        assertThat(get(office, sheet + "/adjustment")).hasStatus(404);
        assertThat(post(office, sheet + "/adjustment/passing", "version", version))
                .hasStatus(404);
        assertThat(post(
                        office,
                        sheet + "/disclosure",
                        "day",
                        LocalDate.now(clock).toString(),
                        "version",
                        version))
                .hasStatus4xxClientError();
        assertThat(get(staff(0, 1), "/appraisal-sheets/" + one + "/feedback")).hasStatus(404);
        assertThat(get(staff(0, 1), "/appraisal-sheets/" + one)).bodyText().doesNotContain("総合評価 B");
        var mayor = staff(1, 0);
        var back = "/appraisal-confirmations/" + one + "/return";
        assertThat(post(mayor, back, "to", "self", "reason", "x", "version", "3"))
                .hasStatus(404);
        passAll("");
        var seen = String.valueOf(sheet(one).version());
        assertThat(post(mayor, back, "to", "adjust", "reason", " ", "version", seen))
                .hasStatus(422);
        assertThat(post(mayor, back, "to", "confirm", "reason", "x", "version", seen))
                .hasStatus(422);
        assertThat(sheet(one).stage()).isEqualTo(Stage.CONFIRM);
        confirmAll();
        assertThat(change("/appraisal-sheets/" + one + "/adjustment", "B", "A", "x"))
                .hasStatus(422);
        post(second(), "/appraisal-sheets/" + other + "/handover", "version", "3", "written", "0");
        post(office, "/appraisal-sheets/" + one + "/adjustment/return", "to", "first", "reason", "x", "version", seen);
        assertThat(List.of(sheet(one).stage(), sheet(other).stage())).containsOnly(Stage.FIXED);
    }

    @Test
    void nobodyAdjustsTheirOwnSheet() {
        var inside = staff(0, 2);
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", inside);
        assertThat(get(inside, path)).bodyText().contains("1人分を次へ進める");
        assertThat(get(inside, "/appraisal-sheets/" + other + "/adjustment")).hasStatus(404);
    }

    @Test
    void whatTheListShowedIsPassedOnTogetherAndNothingIfItChanged() {
        assertThat(post(office, path + "/passing", "seen", "old")).hasStatus3xxRedirection();
        assertThat(sheet(one).stage()).isEqualTo(Stage.ADJUST);
        passAll("");
        assertThat(List.of(sheet(one).stage(), sheet(other).stage())).containsOnly(Stage.CONFIRM);
    }

    @Test
    void theOfficeSendsASheetBackWithAReason() {
        var back = "/appraisal-sheets/" + one + "/adjustment/return";
        var version = String.valueOf(sheet(one).version());
        assertThat(post(office, back, "to", "second", "reason", "", "version", version))
                .hasStatus(422);
        assertThat(post(office, back, "to", "second", "reason", "根拠を足してください", "version", version))
                .hasStatus3xxRedirection();
        assertThat(sheet(one).stage()).isEqualTo(Stage.SECOND);
        assertThat(get(second(), "/appraisal-sheets/" + one)).bodyText().contains("根拠を足してください");
    }

    @Test
    void whoConfirmsSeesGradesAndNoWordsAndConfirmsAllOrSendsOneBack() {
        var mayor = staff(1, 0);
        assertThat(get(mayor, "/appraisal-confirmations")).bodyText().contains("確認を待つ評価はありません");
        passAll("");
        assertThat(get(mayor, "/appraisal-confirmations"))
                .hasStatusOk()
                .bodyText()
                .contains("2人分を確認する");
        assertThat(get(mayor, "/appraisal-sheets/" + one)).hasStatus(404);
        assertThat(get(staff(1, 1), "/appraisal-confirmations/" + one + "/return"))
                .hasStatus(404);
        assertThat(get(mayor, "/appraisal-confirmations/" + one + "/return")).hasStatusOk();
        var version = String.valueOf(sheet(one).version());
        assertThat(post(
                        mayor,
                        "/appraisal-confirmations/" + one + "/return",
                        "to",
                        "adjust",
                        "reason",
                        "もう一度",
                        "version",
                        version))
                .hasStatus3xxRedirection();
        assertThat(sheet(one).stage()).isEqualTo(Stage.ADJUST);
        confirmAll();
        assertThat(sheet(other).stage()).isEqualTo(Stage.FIXED);
        assertThat(town.city.one("select count(*) from appraisal.sheet_version where sheet_id = ?", other.value()))
                .isEqualTo(1L);
    }

    @Test
    void theFirstRaterNotesTheDayOfTheDisclosureAndThePersonIsTold() {
        passAll("");
        confirmAll();
        var disclosure = "/appraisal-sheets/" + one + "/disclosure";
        assertThat(get(staff(0, 1), disclosure)).hasStatus(404);
        assertThat(get(second(), disclosure)).hasStatus(404);
        assertThat(get(first(), "/")).bodyText().contains("2人に評価の結果を伝える");
        assertThat(get(first(), disclosure)).hasStatusOk().bodyText().contains("kind=closing");
        var version = String.valueOf(sheet(one).version());
        var today = LocalDate.now(clock);
        assertThat(post(first(), disclosure, "day", today.plusDays(1).toString(), "version", version))
                .hasStatus(422);
        assertThat(post(first(), disclosure, "day", today.minusDays(1).toString(), "version", version))
                .hasStatus(422);
        assertThat(post(first(), disclosure, "day", today.toString(), "version", version))
                .hasStatus3xxRedirection();
        assertThat(sheet(one).disclosedOn()).isEqualTo(today);
        assertThat(get(staff(0, 1), "/appraisal-sheets/" + one)).bodyText().contains("結果が開示されました");
        assertThat(town.city.one(
                        "select count(*) from platform.notice where message_key = 'appraisal.disclosing.notice'"))
                .isEqualTo(1L);
    }

    @Test
    void theOfficeDisclosesAllOfACycleAndAmendsAfterAComplaintWithBothVersionsKept() {
        passAll("");
        confirmAll();
        var all = "/appraisal-cycles/" + cycle + "/disclosures";
        assertThat(get(office, all)).hasStatusOk().bodyText().contains("2人に開示する");
        assertThat(post(office, all, "day", LocalDate.now(clock).toString(), "seen", hidden(office, all)))
                .hasStatus3xxRedirection();
        assertThat(List.of(sheet(one).stage(), sheet(other).stage())).containsOnly(Stage.DISCLOSED);
        var me = staff(0, 1);
        assertThat(get(me, "/appraisal-sheets/" + one + "/feedback"))
                .hasStatusOk()
                .bodyText()
                .contains("これから伸ばすところ", "苦情の申出は", "目標その1", "研修やキャリアについての案内は、いまはありません。");
        assertThat(get(first(), "/appraisal-sheets/" + one + "/feedback")).hasStatus(404);
        assertThat(get(office, "/appraisal-sheets/" + one + "/feedback")).hasStatus4xxClientError();
        var complaint = town.city.one(
                "insert into appraisal.complaint (sheet_id, staff_id, filed_on, last_day, reason, wish, state, outcome, "
                        + "grounds, decided_on) select id, staff_id, disclosed_on, disclosed_on, 'x', 'x', 'decided', 'partly', "
                        + "'成果を見落としていた', disclosed_on from appraisal.sheet where id = ? returning id",
                one.value());
        var officer = town.city.account(town.person(1, 2), Duty.APPRAISAL);
        assertThat(get(officer, "/appraisal-complaints/" + complaint))
                .bodyText()
                .contains("評価書を開いて見直す");
        post(office, "/appraisal-complaints/" + complaint + "/amendment");
        assertThat(sheet(one).stage()).isEqualTo(Stage.ADJUST);
        assertThat(change("/appraisal-sheets/" + one + "/adjustment", "B", "A", "申出による"))
                .hasStatus3xxRedirection();
        passAll("");
        confirmAll();
        var versions = "/appraisal-sheets/" + one + "/versions";
        assertThat(get(office, versions))
                .hasStatusOk()
                .bodyText()
                .contains("第1版", "第2版", "目標その1", "変わった", "成果を見落としていた");
        assertThat(get(staff(0, 1), versions))
                .as("the second is not told yet")
                .bodyText()
                .contains("第1版")
                .doesNotContain("第2版");
        assertThat(get(first(), versions)).hasStatus(404);
        post(office, "/appraisal-complaints/" + complaint + "/amendment");
        assertThat(sheet(one).stage()).as("a complaint opens it once").isEqualTo(Stage.FIXED);
    }

    @Test
    void pagesTakeFewStatements() {
        for (var page : List.of(path, "/appraisal-cycles/" + cycle + "/disclosures")) {
            get(office, page);
            assertThat(StatementCounter.during(() -> get(office, page))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        }
        passAll("");
        var mayor = staff(1, 0);
        assertThat(StatementCounter.during(() -> get(mayor, "/appraisal-confirmations")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void moreSheetsTakeNoMoreStatements() {
        get(office, path);
        int few = StatementCounter.during(() -> get(office, path)).size();
        rated(3, "b");
        rated(4, "a");
        assertThat(get(office, path)).bodyText().contains("4人分を次へ進める", "一次評価者ごとの分布（1人）");
        assertThat(StatementCounter.during(() -> get(office, path))).hasSize(few);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(
            String sheet, String before, String grade, String reason) {
        return post(office, sheet, "part", "overall", "before", before, "grade", grade, "reason", reason);
    }

    private void passAll(String query) {
        post(office, path + "/passing" + query, "seen", hidden(office, path + query));
    }

    private void confirmAll() {
        post(staff(1, 0), "/appraisal-confirmations", "seen", hidden(staff(1, 0), "/appraisal-confirmations"));
    }

    /** What the page remembers of the list that it showed. */
    private String hidden(String account, String page) {
        try {
            var body = get(account, page).getResponse().getContentAsString();
            var matcher = java.util.regex.Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"")
                    .matcher(body);
            return matcher.find() ? matcher.group(1) : "";
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SheetId rated(int person, String letter) {
        var id = open(cycle, person);
        for (var account : List.of(staff(0, person), first(), second())) {
            markAll(id, account, letter);
            handOn(id, account);
        }
        assertThat(sheet(id).stage()).isEqualTo(Stage.ADJUST);
        return id;
    }
}
