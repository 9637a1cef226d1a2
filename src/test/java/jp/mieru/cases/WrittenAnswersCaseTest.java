package jp.mieru.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C17, what people wrote: read by the office alone, given back as tendencies, taken up as a course, seen in the next round. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class WrittenAnswersCaseTest {
    private static final int TEXT = 4;
    private static final List<String> TEXTS = List.of(
            "人事評価の理由を説明してほしい。課長の職員1によって基準が違い、納得できない。",
            "人事評価を適切に運用してほしい。評価者の研修が足りない。",
            "窓口が混む日の応援の仕組みがほしい。林さんだけに頼っている。",
            "繁忙期の残業が特定の人に偏り、休暇が取れない。",
            "職場のコミュニケーションがよくなり、相談しやすい。",
            "異動したときの引き継ぎ書が古く、マニュアルもない。");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private Town town;

    @Test
    void whatPeopleWroteBecomesACourseAndTheNextRoundShowsIt() {
        town = new Town(45, 40, 60, 50);
        SetUp.isDone(town.city);
        town.city.staff("900001", "林　花子", "ハヤシ　ハナコ", town.section(0), "係長", 5);
        town.city.heads(town.person(0, 2), town.section(0), City.START, null);
        SetUp.signsUp(town.city, town.person(0, 0), "000000", Duty.SURVEY);
        SetUp.signsUp(town.city, town.person(0, 2), "000002");
        SetUp.signsUp(town.city, town.person(2, 1), "000003", Duty.TRAINING);
        round("令和7年度職員意識調査", LocalDate.of(2025, 10, 1), 0);
        round("令和8年度職員意識調査", LocalDate.of(2026, 10, 1), 2);
        try (var office = Someone.at(port);
                var head = Someone.at(port);
                var training = Someone.at(port)) {
            office.signsIn("000000", SetUp.PASSWORD);
            theOfficeReads(office);
            theOfficeKeepsThemes(office);
            head.signsIn("000002", SetUp.PASSWORD);
            aHeadGetsTendencies(head);
            theOfficeProposes(office);
            training.signsIn("000003", SetUp.PASSWORD);
            trainingTakesItUp(training);
            round("令和9年度職員意識調査", LocalDate.of(2026, 11, 1), 5);
            office.opens("/training-proposals")
                    .follows("評価者研修")
                    .sees("令和9年度職員意識調査")
                    .looksAround("proposal-show");
        }
    }

    private static void theOfficeReads(Someone office) {
        office.opens("/survey-texts").sees("195件").looksAround("texts");
        office.follows("令和8年度職員意識調査").sees("〔氏名〕さんだけに頼っている").looksAround("texts-show");
        office.seesNothingOf("林さん");
        office.opens("/survey-texts").follows("令和8年度職員意識調査");
        office.fills("文中の言葉", "マニュアル").presses("表示する").sees("引き継ぎ書が古く").prints("texts-print");
    }

    private static void theOfficeKeepsThemes(Someone office) {
        office.opens("/survey-texts").follows("令和8年度職員意識調査").follows("テーマを見つける").looksAround("themes-found");
        office.opens("/themes/new?word=人事評価").fills("名前", "評価の説明と運用").looksAround("theme-new");
        office.fills("名前", "評価の説明と運用").presses("残して数える");
        office.opens("/themes/new?word=残業&word=休暇").fills("名前", "仕事の偏り").presses("残して数える");
        office.opens("/themes/new?word=窓口").fills("名前", "窓口の応援").presses("残して数える");
        office.sees("窓口の応援").looksAround("themes");
    }

    private static void aHeadGetsTendencies(Someone head) {
        head.opens("/results")
                .follows("令和8年度職員意識調査")
                .follows("意見の傾向")
                .sees("総務部")
                .looksAround("tendency");
        head.seesNothingOf("偏り、休暇").seesNothingOf("福祉部");
        head.isRefused("/survey-texts");
        head.isRefused("/themes");
    }

    private static void theOfficeProposes(Someone office) {
        office.opens("/results").follows("令和8年度職員意識調査").follows("意見の傾向").looksAround("tendency-office");
        office.page().getByText("研修を提案する").first().click();
        office.fills("研修の名前", "評価者研修")
                .fills("内容", "評価の基準と、結果の伝え方を事例で学ぶ。")
                .fills("対象", "係長以上")
                .fills("期待する効果", "評価の説明についての記述が減る。")
                .chooses("よくしたい得点", "上司")
                .looksHere("proposal-new");
        office.presses("提案する").sees("提案中");
    }

    private static void trainingTakesItUp(Someone training) {
        training.opens("/training-proposals").looksAround("proposals");
        training.follows("評価者研修").presses("採用する").sees("記録しました");
        training.presses("実施済みにする").sees("実施済み");
        training.isRefused("/survey-texts");
    }

    /** Everybody writes; with each step fewer write of appraisal and more of something else. */
    private RoundId round(String title, LocalDate opens, int step) {
        RoundId round = context.getBean(PlanRound.class)
                .plan(new RoundPlan(title, Town.questionnaire(), opens, opens.plusDays(20), Set.of()), null)
                .orElseThrow();
        context.getBean(OpenRound.class).open(round, opens, null);
        int place = 0;
        for (List<StaffId> section : town.sections.values()) {
            for (StaffId person : section) {
                var texts = new String[TEXT + 1];
                int about = place * 7 % 10;
                texts[TEXT] = TEXTS.get(about < 6 - step ? about % 2 : 2 + about % 4);
                float points = place % 3 + 2f;
                context.getBean(BallotBox.class)
                        .cast(round, person, opens, new Ballot(new Float[] {points, points, null, null, null}, texts));
                place++;
            }
        }
        context.getBean(CloseRound.class).close(round, opens.plusDays(20), null);
        WaitingJobs.run(context);
        return round;
    }
}
