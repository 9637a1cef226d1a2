package jp.mieru.cases;

import java.time.LocalDate;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** C10's growth interview and a thank-you card, lived by a person, the head, the office and somebody of another section. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class InterviewsCaseTest {
    private static final String OFFICE = "700001";
    private static final String HEAD = "700002";
    private static final String PERSON = "700011";
    private static final String NEIGHBOUR = "700005";
    private static final String NOTES = "窓口改善の取りまとめ役に挑戦する。まず一か月、課長と毎週確かめる。";
    private static final String ALONE = "家庭の事情はまだ話さない";

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Calendar calendar() {
            return new Calendar();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Calendar clock;

    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private final City city = new City();

    @BeforeEach
    void thereIsATown() {
        clock.turnsTo(today);
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
    }

    @Test
    void aGrowthInterviewIsArrangedHeldAndFollowedUp() {
        try (var head = Someone.at(port);
                var person = Someone.withPhone(port);
                var office = Someone.at(port);
                var neighbour = Someone.at(port)) {
            var path = theHeadProposesTimes(head);
            thePersonPreparesAndChooses(person, path);
            theyMeetAndKeepNotes(head, path);
            thePersonAgreesAndHasSomethingToDo(person, path);
            nobodyElseReadsIt(office, neighbour, path);
            theOfficeSeesThatItTookPlace(office);
            aCardIsSentAndOpened(neighbour, person);
        }
    }

    private String theHeadProposesTimes(Someone head) {
        head.signsIn(HEAD, SetUp.PASSWORD)
                .opens("/interview-people")
                .seesRow("青木", "日時を提案する")
                .looksAround("interview-people");
        head.opens("/interview-people").follows("青木　愛さんに育成面談の日時を提案する").looksAround("interview-new");
        head.fills("場所", "第1会議室").presses("この日時を提案する").sees("候補の日時を一つは入力してください").looksHere("interview-refused");
        time(head, 1, 3, "10:00", "10:30");
        time(head, 2, 4, "15:00", "15:30");
        head.presses("この日時を提案する").sees("青木　愛さんの返事を待っています").looksAround("interview-proposed");
        return head.path();
    }

    private void time(Someone who, int number, int days, String from, String until) {
        who.page().locator("#day" + number).fill(today.plusDays(days).toString());
        who.page().locator("#from" + number).fill(from);
        who.page().locator("#until" + number).fill(until);
    }

    private static void thePersonPreparesAndChooses(Someone person, String path) {
        person.signsIn(PERSON, SetUp.PASSWORD).sees("河野　一郎さんとの育成面談の日時を選ぶ");
        person.follows("河野　一郎さんとの育成面談の日時を選ぶ").looksAround("interview-choose");
        person.opens(path + "/parts/new").fills("項目の名前", "困っていること").fills("内容", "夜の会議に出にくい");
        person.looksHere("interview-part").presses("保存する").sees("自分だけ");
        person.opens(path + "/parts/new").fills("項目の名前", "やってみたい仕事").fills("内容", "窓口の改善");
        person.ticks("相手に見せる").presses("保存する").sees("相手に見えます");
        person.ticks("15:00").presses("この日時にする").sees("日時が決まりました").looksAround("interview-fixed");
        person.opens(path + "/margin").fills("メモ", ALONE).presses("保存する").sees(ALONE);
        person.opens("/interviews").looksAround("interviews");
    }

    private void theyMeetAndKeepNotes(Someone head, String path) {
        clock.turnsTo(today.plusDays(5));
        head.signsIn(HEAD, SetUp.PASSWORD).sees("青木　愛さんとの育成面談を実施した日を記録する");
        head.opens(path).sees("窓口の改善").seesNothingOf("夜の会議").seesNothingOf(ALONE);
        head.ticks("挑戦をためらう理由").ticks("挑戦してみないか").presses("行ったことを記録する").sees("行ったことを記録しました");
        head.opens(path + "/note").fills("記録", NOTES).looksHere("interview-note");
        head.presses("保存して相手に確かめてもらう").sees("相手の同意を待っています");
        head.opens(path + "/follow-ups/new").fills("すること", "改善案を三つ書き出す").ticks("青木　愛");
        head.fills("期限", today.plusDays(30).toString()).looksHere("interview-follow-up");
        head.presses("加える").sees("改善案を三つ書き出す");
        head.opens(path + "/holding")
                .looksHere("interview-holding")
                .presses("実施済みにする")
                .sees("実施済み");
        head.looksAround("interview-held").prints("interview-held");
        head.opens("/interview-people").seesRow("青木", "3回のうち1回").looksAround("interview-people-held");
    }

    private static void thePersonAgreesAndHasSomethingToDo(Someone person, String path) {
        person.signsIn(PERSON, SetUp.PASSWORD).sees("面談で決めたこと：改善案を三つ書き出す");
        person.follows("河野　一郎さんとの育成面談の記録を確かめる").sees(NOTES);
        person.presses("この記録に同意する").sees("二人とも同意").looksAround("interview-agreed");
        person.opens(path).presses("「改善案を三つ書き出す」ができた").sees("できたことにしました");
    }

    private static void nobodyElseReadsIt(Someone office, Someone neighbour, String path) {
        office.signsIn(OFFICE, SetUp.PASSWORD)
                .isRefused(path)
                .isRefused(path + "/note")
                .isRefused("/interview-people");
        neighbour.signsIn(NEIGHBOUR, SetUp.PASSWORD).isRefused(path).isRefused(path + "/invitation");
        neighbour.isRefused("/interview-progress");
    }

    private static void theOfficeSeesThatItTookPlace(Someone office) {
        office.opens("/interview-progress")
                .seesRow("市民課", "2")
                .seesNothingOf("青木")
                .seesNothingOf(NOTES);
        office.looksAround("interview-progress");
        office.opens("/growth-prompts").looksAround("growth-prompts");
        office.follows("声かけを加える").fills("日本語", "先輩職員の経験談を紹介する。").looksHere("growth-prompt");
        office.presses("保存する").sees("先輩職員の経験談を紹介する。");
    }

    private void aCardIsSentAndOpened(Someone neighbour, Someone person) {
        neighbour.opens("/thank-you-cards/new").looksAround("card-choose");
        neighbour
                .opens("/thank-you-cards/new")
                .fills("氏名またはフリガナ", "青木")
                .presses("探す")
                .looksHere("card-found")
                .follows("青木　愛さんに書く");
        neighbour.fills("ありがとうの言葉", "急な窓口応援、ありがとうございました。");
        neighbour.looksAround("card-new");
        neighbour.fills("ありがとうの言葉", "急な窓口応援、ありがとうございました。").presses("送る").sees("青木　愛さんへ");
        neighbour.looksAround("card-sent").prints("card-sent");
        neighbour.opens("/thank-you-cards?box=sent").looksAround("cards-sent");
        person.opens("/thank-you-cards").follows("山﨑　恵さんから").sees("急な窓口応援、ありがとうございました。");
        person.looksAround("card");
    }
}
