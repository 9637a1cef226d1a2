package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** F3, the circle: everybody is asked, results go back with how to read them, a unit acts, the next round shows what moved. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class EffectMadeVisibleCaseTest {
    private static final LocalDate ASKED = LocalDate.of(2025, 10, 1);
    private static final LocalDate TOLD = LocalDate.of(2025, 11, 4);
    private static final LocalDate ASKED_AGAIN = LocalDate.of(2026, 10, 1);
    private static final String PLAN = "話しかけられたら、手を止めて顔を上げて聞く。";

    @TestConfiguration
    static class Days {
        @Bean
        @Primary
        Calendar calendar() {
            return new Calendar();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Calendar clock;

    private Town town;

    @Test
    void aScoreGoesBackAUnitActsAndEverybodySeesWhatMoved() {
        clock.turnsTo(ASKED);
        town = new Town(14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        SetUp.isDone(town.city);
        town.city.heads(town.person(0, 0), town.section(0), "2020-04-01", null);
        SetUp.signsUp(town.city, town.city.account(town.person(0, 0), false, false), "000001");
        SetUp.signsUp(town.city, town.city.account(town.person(0, 5), false, false), "000005");
        SetUp.signsUp(town.city, town.city.account(town.person(11, 0), false, false, Duty.SURVEY), "000090");
        SetUp.signsUp(town.city, town.city.account(town.person(11, 1), true, false), "000091");

        RoundId first = opened("令和7年度 職員意識調査", ASKED);
        somebodyAnswers();
        everybodyElse(first, ASKED, 3);
        closed(first, TOLD);
        theOfficeGivesBack(first);
        theHeadUnderstandsAndActs(first);
        theStaffCarryItOut();

        clock.turnsTo(ASKED_AGAIN);
        RoundId second = opened("令和8年度 職員意識調査", ASKED_AGAIN);
        everybodyElse(second, ASKED_AGAIN, 4);
        closed(second, ASKED_AGAIN.plusDays(25));
        theHeadSeesWhatMoved(second);
        theStaffSeeWhatBecameOfTheirAnswers(second);
        topManagementDecides(second);
    }

    private void somebodyAnswers() {
        try (var person = Someone.withPhone(port)) {
            person.signsIn("000005", SetUp.PASSWORD);
            person.opens("/surveys").follows("令和7年度 職員意識調査").sees("この調査は無記名です").follows("回答を始める");
            answersWhatIsOnThePage(person);
            while (person.finds("次へ")) {
                person.presses("次へ");
                answersWhatIsOnThePage(person);
            }
            person.presses("回答を確かめる").presses("送信する").sees("ありがとうございました");
        }
    }

    private static void answersWhatIsOnThePage(Someone person) {
        person.page().waitForLoadState();
        var questions = person.page().locator("fieldset.question:has(input[type=radio])");
        for (int i = 0; i < questions.count(); i++) {
            questions.nth(i).locator("input[type=radio]").nth(2).check();
        }
    }

    private void theOfficeGivesBack(RoundId round) {
        try (var office = Someone.at(port)) {
            office.signsIn("000090", SetUp.PASSWORD);
            office.opens("/action-plan-rounds/" + round)
                    .fills("締切", "令和7年12月1日")
                    .ticks("課（")
                    .presses("所属長に依頼する");
            office.sees("アクションプランの作成を依頼しました");
            office.opens("/results/" + round).follows("所属ごとの配布資料").looksAround("packs-none");
            office.presses("配布資料を作る").sees("作成の順番を待っています");
            WaitingJobs.run(beans);
            office.opens("/results/" + round + "/packs").sees("15件の資料があります").looksAround("packs");
            office.isRefused("/action-plans/new?unit=" + town.section(0));
        }
    }

    private void theHeadUnderstandsAndActs(RoundId round) {
        try (var head = Someone.at(port)) {
            head.signsIn("000001", SetUp.PASSWORD);
            head.opens("/results").follows("令和7年度 職員意識調査").follows("課0");
            head.sees("比べられる前回の調査がない").sees("得点の読み解き方").sees("低いときに考えられること");
            head.follows("「上司」のアクションプランを作る");
            head.fills("全員で取り組むこと", PLAN).fills("始める日", "令和7年11月10日");
            head.ticks("職員と話し合い").fills("話し合った日", "令和7年11月4日");
            head.presses("職員に共有する").sees("職員に共有しました");
            head.opens("/results/" + round + "/units/0100").sees("次にすること").sees(PLAN);
        }
    }

    private void theStaffCarryItOut() {
        clock.turnsTo(LocalDate.of(2025, 11, 12));
        try (var person = Someone.withPhone(port)) {
            person.signsIn("000005", SetUp.PASSWORD);
            person.opens("/action-plans").sees(PLAN).presses("今週できた").sees("今週は「できた」と答えました");
        }
    }

    private void theHeadSeesWhatMoved(RoundId round) {
        try (var head = Someone.at(port)) {
            head.signsIn("000001", SetUp.PASSWORD);
            head.opens("/results").follows("令和8年度 職員意識調査").follows("課0");
            head.sees("前回より上がったのは、上司（＋").sees("前のアクションプランで動いたこと").sees("効果があった");
            head.looksAround("head-page").prints("head-page");
            var pack = head.page().waitForDownload(() -> head.follows("配布資料（PDF）"));
            assertThat(pack.suggestedFilename()).isEqualTo("0100_課0.pdf");
            pack.saveAs(java.nio.file.Path.of("target", "screenshots", "pack.pdf"));
            head.isRefused("/results/" + round + "/units/0101");
            head.isRefused("/results/" + round + "/units/0101/pack");
            head.isRefused("/results/" + round + "/packs");
            head.isRefused("/results-briefing");
        }
    }

    private void theStaffSeeWhatBecameOfTheirAnswers(RoundId round) {
        try (var person = Someone.withPhone(port)) {
            person.signsIn("000005", SetUp.PASSWORD);
            person.opens("/circle").sees("168人にたずね").sees("1件の取組").seesNothingOf("課0");
            person.opens("/results").follows("令和8年度 職員意識調査").sees("みらい市の結果").seesNothingOf("課0");
            person.isRefused("/results/" + round + "/units/0100");
            person.isRefused("/results/" + round + "/units/0100/moved");
            person.isRefused("/results/" + round + "/units/0100/pack");
            person.isRefused("/results/" + round + "/packs");
            person.isRefused("/results-briefing");
        }
    }

    private void topManagementDecides(RoundId round) {
        try (var executive = Someone.at(port)) {
            executive.signsIn("000091", SetUp.PASSWORD);
            executive.follows("意識調査のまとめ").sees("決めること").sees("アクションプランをまだ求めていない");
            executive.seesRow("総務部", "100.0%").looksAround("briefing").prints("briefing");
            executive.opens("/results/" + round + "/units/0100").sees("前回より上がったのは、上司（＋");
            executive.isRefused("/results/" + round + "/packs");
            executive.isRefused("/survey-texts");
        }
    }

    private RoundId opened(String title, LocalDate day) {
        RoundId round = beans.getBean(PlanRound.class)
                .plan(new RoundPlan(title, Town.questionnaire(), day, day.plusDays(24), Set.of()), null)
                .orElseThrow();
        beans.getBean(OpenRound.class).open(round, day, null);
        return round;
    }

    /** @param supervisor what the first 課 says of its supervisor; all others stay with 3 */
    private void everybodyElse(RoundId round, LocalDate day, float supervisor) {
        var sections = List.copyOf(town.sections.values());
        for (int section = 0; section < sections.size(); section++) {
            var people = sections.get(section);
            for (int i = 0; i < people.size(); i++) {
                float told = Town.varied(section == 0 ? supervisor : 3, i, people.size());
                beans.getBean(BallotBox.class)
                        .cast(
                                round,
                                people.get(i),
                                day,
                                new Ballot(
                                        new Float[] {Town.varied(3, i, people.size()), told, null, null, null},
                                        new String[5]));
            }
        }
    }

    private void closed(RoundId round, LocalDate day) {
        clock.turnsTo(day);
        beans.getBean(CloseRound.class).close(round, day, null);
        WaitingJobs.run(beans);
    }
}
