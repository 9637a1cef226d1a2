package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C09, lived by the office, a rater, the rater's own head and somebody who is appraised. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class SupportForRatersCaseTest {
    private static final String OFFICE = "700001";
    private static final String HEAD = "700002";
    private static final String CHIEF = "700003";
    private static final String PERSON = "700011";

    @LocalServerPort
    int port;

    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private final City city = new City();
    private StaffId chief;

    @BeforeEach
    void thereIsATown() {
        SetUp.isDone(city);
        var whole = city.unit("0000000", "みらい市", "市", null);
        var personnel = city.unit("0102000", "人事課", "課", whole);
        var citizens = city.unit("0301000", "市民課", "課", whole);
        var counter = city.unit("0301010", "窓口係", "係", citizens);
        var head = city.staff(HEAD, "河野　一郎", "コウノ イチロウ", citizens, "課長", 6);
        city.heads(head, citizens, City.START, null);
        chief = city.staff(CHIEF, "久保　典子", "クボ ノリコ", counter, "係長", 4);
        city.heads(chief, counter, City.START, null);
        SetUp.signsUp(city, city.staff(OFFICE, "渡辺　聡", "ワタナベ サトシ", personnel, "主任", 3), OFFICE, Duty.APPRAISAL);
        SetUp.signsUp(city, head, HEAD);
        SetUp.signsUp(city, chief, CHIEF);
        SetUp.signsUp(city, city.staff(PERSON, "青木　愛", "アオキ アイ", counter, "主事", 1), PERSON);
    }

    @Test
    void ratersReadAskAndCheckThemselvesAndNobodyLearnsWhatTheyAnswered() {
        try (var office = Someone.at(port);
                var rater = Someone.withPhone(port);
                var head = Someone.at(port);
                var person = Someone.at(port)) {
            theOfficePublishesTheHandbook(office);
            theRaterReadsSearchesAndAsks(rater);
            theOfficeAnswersAndPublishesAnew(office);
            theRaterReadsWhatChanged(rater);
            theOfficeCallsForTheCheck(office);
            theRaterTakesIt(rater);
            theOfficeSeesThatItWasTaken(office);
            nobodyElseSeesIt(head, person, office, rater.path());
        }
    }

    private static void theOfficePublishesTheHandbook(Someone office) {
        office.signsIn(OFFICE, SetUp.PASSWORD)
                .opens("/handbook")
                .sees("まだ公開されていません")
                .looksAround("handbook-none");
        office.opens("/handbook-desk").looksAround("handbook-desk-empty");
        office.opens("/handbook-desk").presses("初めの文章を取り込む").sees("評価で起こりやすい誤り");
        office.fills("何が変わったか", "最初の版です。").presses("公開する").sees("第1版を公開しました");
        office.looksAround("handbook-desk");
        office.opens("/rater-circle").sees("いま当てはまるのは2人です。").looksAround("rater-circle");
    }

    private static void theRaterReadsSearchesAndAsks(Someone rater) {
        rater.signsIn(CHIEF, SetUp.PASSWORD)
                .follows("評価者ハンドブック第1版を読む")
                .sees("目次")
                .looksAround("handbook");
        rater.opens("/handbook").fills("ハンドブックの中を探す", "ﾊﾛｰ 項目").presses("探す");
        rater.sees("ハロー効果").looksHere("handbook-found");
        rater.follows("評価で起こりやすい誤り").sees("寛大化").looksAround("handbook-chapter");
        rater.opens("/handbook/whole").looksAround("handbook-whole").prints("handbook-whole");
        rater.opens("/handbook").presses("第1版を読みました").sees("読んだことを記録しました");
        rater.opens("/handbook/questions/new").fills("質問", "係長が二人いるときは、どちらが評価しますか。");
        rater.looksHere("handbook-ask").presses("質問を送る").sees("人事担当の答えを待っています").looksAround("handbook-questions");
    }

    private static void theOfficeAnswersAndPublishesAnew(Someone office) {
        office.opens("/")
                .follows("評価者ハンドブックへの質問に答える")
                .seesRow("久保　典子", "答えを待っている")
                .looksAround("handbook-questions-all");
        office.follows("係長が二人いるときは").fills("答え（日本語）", "係の長として**発令されている人**です。");
        office.ticks("ハンドブックに載せる").looksHere("handbook-answer").presses("保存する").seesRow("係長が二人", "載せている");
        office.opens("/handbook-desk").follows("8. 面談とフィードバック");
        var body = office.page().locator("#bodyJa");
        body.fill(body.inputValue() + "\n\n面談の前日までに、自己評価を読んでおきます。");
        office.presses("読む人の見え方を確かめる").sees("まだ保存していません").looksHere("handbook-preview");
        office.presses("下書きを保存する").sees("下書きを保存しました");
        office.fills("何が変わったか", "面談の準備を加えました。").presses("公開する").sees("第2版を公開しました");
        office.opens("/handbook-readings").seesRow("久保　典子", "まだ").looksAround("handbook-readings");
        office.opens("/handbook-readings").presses("まだの人に知らせる").sees("2人に知らせました");
        office.presses("まだの人に知らせる").sees("今日はすでに知らせました");
    }

    private static void theRaterReadsWhatChanged(Someone rater) {
        rater.opens("/").sees("評価者ハンドブック第2版を読む");
        rater.opens("/handbook").sees("面談の準備を加えました").follows("版の一覧").looksAround("handbook-versions");
        rater.opens("/handbook/versions").follows("第1版から変わったところ").sees("面談の前日までに、自己評価を読んでおきます。");
        rater.looksAround("handbook-differences");
        rater.opens("/handbook/versions/1")
                .sees("これは前の版です")
                .seesNothingOf("前日までに")
                .looksAround("handbook-version");
        rater.opens("/handbook/questions").sees("発令されている人").seesNothingOf("久保　典子さんの質問");
        rater.opens("/handbook").presses("第2版を読みました").sees("読んだことを記録しました");
    }

    private void theOfficeCallsForTheCheck(Someone office) {
        office.opens("/rater-check-questions").looksAround("rater-check-questions");
        office.opens("/rater-check-questions/new").looksHere("rater-check-question-new");
        office.chooses("テーマ", "テレワーク").fills("問題の文（日本語）", "本市では、在宅勤務の日も期首の目標で評価する。");
        office.ticks("○（この文は正しい）").fills("解説（日本語）", "場所によらず、期首に決めた目標と基準で評価します。");
        office.fills("先に出す期限", today.toString()).presses("保存する").seesRow("在宅勤務の日も", "先に出す");
        office.opens("/rater-checks").seesRow("久保　典子", "まだ").looksAround("rater-checks");
        office.opens("/rater-checks")
                .fills("期限", FiscalYear.of(today).last().toString())
                .presses("呼びかける")
                .sees("2人に知らせました");
    }

    private static void theRaterTakesIt(Someone rater) {
        rater.opens("/").follows("評価者チェックを受ける").sees("これは評価ではありません").looksAround("rater-check");
        rater.opens("/rater-check").ticks("テレワーク").presses("5問に答える");
        boolean asked = false;
        for (int place = 1; place <= 5; place++) {
            rater.sees("第" + place + "問（全5問）");
            asked |= rater.finds("本市では、在宅勤務の日も期首の目標で評価する。");
            if (place == 1) {
                rater.looksAround("rater-check-question");
            }
            rater.page().locator("button[name=answer][value=true]").click();
            rater.sees("答えは");
            if (place == 1) {
                rater.looksHere("rater-check-answered");
            }
            rater.follows(place < 5 ? "次の問題へ" : "結果を見る");
        }
        assertThat(asked).as("the topical question was among them").isTrue();
        rater.sees("問正解")
                .sees("この結果は、あなただけに見えます。")
                .looksAround("rater-check-result")
                .prints("rater-check-result");
        rater.opens("/").seesNothingOf("評価者チェックを受ける");
        rater.opens("/rater-check").sees("のチェックは済んでいます").follows("テレワーク");
    }

    private static void theOfficeSeesThatItWasTaken(Someone office) {
        office.opens("/rater-checks")
                .seesRow("河野　一郎", "まだ")
                .seesNothingOf("問正解")
                .looksAround("rater-checks-called");
        office.opens("/rater-checks").presses("まだの人に知らせる").sees("1人に知らせました");
        office.opens("/rater-check-questions?topic=telework")
                .seesRow("在宅勤務の日も", "少ない")
                .seesNothingOf("100%");
    }

    private void nobodyElseSeesIt(Someone head, Someone person, Someone office, String result) {
        head.signsIn(HEAD, SetUp.PASSWORD)
                .isRefused(result)
                .isRefused("/rater-checks")
                .isRefused("/rater-check-questions");
        head.opens("/staff/" + chief).seesNothingOf("問正解").seesNothingOf("チェックの結果");
        head.opens("/workplace").seesNothingOf("問正解");
        office.isRefused(result);
        person.signsIn(PERSON, SetUp.PASSWORD).seesNothingOf("評価者チェックを受ける");
        person.isRefused(result).isRefused("/handbook-readings").isRefused("/handbook-desk");
        person.opens("/rater-check").sees("対象ではありません").looksAround("rater-check-not-yours");
        person.opens("/handbook").sees("第2版").seesNothingOf("第2版を読みました");
    }
}
