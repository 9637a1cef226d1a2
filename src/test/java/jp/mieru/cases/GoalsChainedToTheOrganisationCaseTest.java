package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C08: goals of a unit and of a person hang together up to the philosophy, change only with consent, and end with a result. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class GoalsChainedToTheOrganisationCaseTest {
    private static final String OFFICE = "700001";
    private static final String HEAD = "700002";
    private static final String PERSON = "700011";
    private static final String NEIGHBOUR = "700005";
    private static final String ALONE = "庁舎の鍵の当番は、どの目標にもつながらない";

    @LocalServerPort
    int port;

    private final FiscalYear year = FiscalYear.of(LocalDate.now(Japan.ZONE));
    private final City city = new City();

    @BeforeEach
    void thereIsATownWithAPhilosophy() {
        SetUp.isDone(city);
        var whole = city.unit("0000000", "みらい市", "市", null);
        var personnel = city.unit("0102000", "人事課", "課", whole);
        var citizens = city.unit("0301000", "市民課", "課", whole);
        var insurance = city.unit("0302000", "保険課", "課", whole);
        var head = city.staff(HEAD, "河野　一郎", "コウノ イチロウ", citizens, "課長", 6);
        city.heads(head, citizens, City.START, null);
        SetUp.signsUp(city, city.staff(OFFICE, "渡辺　聡", "ワタナベ サトシ", personnel, "主任", 3), OFFICE, Duty.APPRAISAL);
        SetUp.signsUp(city, head, HEAD);
        SetUp.signsUp(city, city.staff(PERSON, "青木　愛", "アオキ アイ", citizens, "主事", 1), PERSON);
        SetUp.signsUp(city, city.staff(NEIGHBOUR, "山﨑　恵", "ヤマサキ メグミ", insurance, "主任", 3), NEIGHBOUR);
        city.run("insert into goals.philosophy (years, title, words) values (int4range(2020, null), '市民とともに', '')");
        city.run("""
                with plan as (insert into goals.plan (years, title, words) values (int4range(2020, null), '総合計画', '') returning id)
                insert into goals.aim (plan_id, place, code, title) select id, 1, '1-1', '待たない窓口' from plan
                """);
    }

    @Test
    void goalsHangTogetherChangeWithConsentAndEndWithAResult() {
        try (var head = Someone.at(port);
                var person = Someone.withPhone(port);
                var office = Someone.at(port);
                var neighbour = Someone.at(port)) {
            theHeadWritesTheGoalOfTheUnit(head);
            var path = thePersonWritesAndIsHeldToAParent(person);
            theHeadAgreesAndAcceptsTheException(head, path);
            var change = thePersonProposesAChange(person, path);
            everybodyFindsTheOwnOnTheMap(person, head);
            nobodyElseReadsIt(neighbour, path, change);
            theHeadAcceptsTheChange(head, change);
            thePersonSeesBothVersionsAndWritesResults(person, path);
            theHeadClosesTheYear(head, path);
            theOfficeSeesIt(office, path);
        }
    }

    private void theHeadWritesTheGoalOfTheUnit(Someone head) {
        head.signsIn(HEAD, SetUp.PASSWORD).sees("市民課の今年度の目標を書いてください");
        head.opens("/team-goals").presses("市民課の目標を書き始める");
        fills(head, "窓口の待ち時間を短くする", "100");
        head.sees("期限が年度の最後の日になっています").sees("支える上位の目標かねらいを選ぶか");
        head.chooses("上位の目標 1", aim());
        head.presses("下書きとして保存する").sees("目標を保存しました");
        head.looksAround("goals-unit-draft");
        head.presses("提出する").sees("目標を提出しました");
    }

    private String thePersonWritesAndIsHeldToAParent(Someone person) {
        person.signsIn(PERSON, SetUp.PASSWORD).sees("今年度の目標を書いてください");
        person.opens("/goals").presses("目標を書き始める");
        fills(person, "転入の手続きを一度で済ませる", "60");
        person.chooses("上位の目標 1", unitGoal());
        person.looksHere("goal-form").presses("下書きとして保存する").sees("あと40%です");
        var path = person.path();
        person.opens(path + "/goals/new");
        fills(person, "庁舎を管理する", "40");
        person.presses("下書きとして保存する").sees("庁舎を管理する：上位の目標を選ぶか、ない理由を書いてください").seesNothingOf("提出すると、上司が読んで");
        person.looksAround("goals-missing");
        person.opens(path).follows("庁舎を管理する：上位の目標を選ぶか、ない理由を書いてください");
        person.fills("上位の目標がない理由", ALONE).presses("下書きとして保存する");
        person.presses("提出する").sees("目標を提出しました").sees("上司の合意を待っています");
        return path;
    }

    private static void theHeadAgreesAndAcceptsTheException(Someone head, String path) {
        head.opens("/").sees("1件の目標があなたの合意を待っています");
        head.opens(path).sees(ALONE).sees("窓口の待ち時間を短くする").sees("待たない窓口").looksAround("goals-agree");
        head.opens(path).presses("上位の目標がない理由も認めて合意する").sees("合意しました");
    }

    private String thePersonProposesAChange(Someone person, String path) {
        person.opens(path).presses("目標の変更を提案する").looksAround("goal-change-draft");
        var change = person.path();
        person.opens(change).follows("「転入の手続きを一度で済ませる」を変える");
        person.fills("目標の水準", "平均18分を15分以内にする").fills("ウエイト", "70").presses("変更案に入れる");
        person.fills("変更の理由", "窓口が一つ減ったため").presses("相手に提案する").sees("まだ足りないところがある");
        person.looksHere("goal-change-refused");
        person.opens(change).follows("「庁舎を管理する」を変える");
        person.fills("ウエイト", "30").presses("変更案に入れる");
        person.fills("変更の理由", "窓口が一つ減ったため").presses("相手に提案する").sees("相手の返事を待っています");
        return change;
    }

    private static void everybodyFindsTheOwnOnTheMap(Someone person, Someone head) {
        person.opens("/goal-map").sees("市民とともに").sees("待たない窓口").looksAround("goal-map-person");
        head.opens("/goal-map").sees("窓口の待ち時間を短くする").looksAround("goal-map-head");
    }

    private static void nobodyElseReadsIt(Someone neighbour, String path, String change) {
        neighbour
                .signsIn(NEIGHBOUR, SetUp.PASSWORD)
                .isRefused(path)
                .isRefused(change)
                .isRefused(path + "/file");
        neighbour.isRefused("/team-goals").isRefused("/goal-progress");
        neighbour.opens("/unit-goals").seesNothingOf("転入の手続きを一度で済ませる");
        neighbour.opens("/goal-map").sees("待たない窓口").seesNothingOf("転入の手続きを一度で済ませる");
    }

    private static void theHeadAcceptsTheChange(Someone head, String change) {
        head.opens("/").sees("1件の目標の変更案があなたの合意を待っています");
        head.opens("/team-goals").seesRow("青木", "変更案あり").looksAround("goals-team");
        head.opens(change).sees("窓口が一つ減ったため").sees("平均18分を15分以内にする").looksAround("goal-change-answer");
        head.opens(change).presses("変更に合意する").sees("目標はこの内容に変わりました");
    }

    private static void thePersonSeesBothVersionsAndWritesResults(Someone person, String path) {
        person.opens(path).sees("年度途中の変更").sees("変更しました").looksAround("goals-changed");
        for (var title : new String[] {"転入の手続きを一度で済ませる", "庁舎を管理する"}) {
            person.opens(path);
            person.page()
                    .locator("section.panel", new com.microsoft.playwright.Page.LocatorOptions().setHasText(title))
                    .getByText("進み具合と結果")
                    .first()
                    .click();
            person.follows("結果を書く").fills("達成度", "90").fills("したことと、その成果", "様式を一枚にした");
            person.presses("結果を保存する").sees("結果を保存しました");
        }
        person.opens(path).sees("達成度 90%").sees("結果を確定する");
    }

    private static void theHeadClosesTheYear(Someone head, String path) {
        head.opens(path).presses("結果を確定する").sees("結果を確定しました").looksAround("goals-closed");
    }

    private void theOfficeSeesIt(Someone office, String path) {
        office.signsIn(OFFICE, SetUp.PASSWORD)
                .opens("/goal-progress")
                .seesRow("青木", "結果確定")
                .looksAround("goals-progress");
        office.opens("/goal-map").follows("担い手").sees("上位の目標がない個人の目標").looksAround("goal-map-coverage");
        office.opens(path).seesNothingOf("目標の変更を提案する").sees("理由を書いて結果の確定を取り消す");
        office.page().getByText("理由を書いて結果の確定を取り消す").click();
        office.fills("取り消す理由", "達成度の数え違い").presses("確定を取り消す").sees("結果の確定を取り消しました");
        assertThat(city.one("select state from goals.sheet where staff_id is not null"))
                .isEqualTo("agreed");
    }

    private void fills(Someone who, String title, String weight) {
        who.fills("業務・目標", title).fills("指標", "平均の待ち時間").fills("目標の水準", "平均18分を10分以内にする");
        who.fills("いつまでに", String.valueOf(year.last())).fills("ウエイト", weight);
    }

    private String aim() {
        return "aim-" + city.one("select id from goals.aim");
    }

    private String unitGoal() {
        return "goal-" + city.one("select id from goals.goal");
    }
}
