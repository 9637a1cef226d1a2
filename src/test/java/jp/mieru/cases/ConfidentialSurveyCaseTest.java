package jp.mieru.cases;

import java.time.LocalDate;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A confidential survey: begun on the phone, gone on with at the desk, read by the office for a reason. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class ConfidentialSurveyCaseTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    private Town town;

    @Test
    void somebodyGoesOnOnAnotherDeviceAndLearnsWhoHasRead() {
        town = new Town(14, 12);
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, town.person(0, 0), "000000", Duty.SURVEY);
        SetUp.signsUp(town.city, town.person(0, 1), "000001");
        opens("面談の前のアンケート", RoundMode.CONFIDENTIAL);
        opens("研修の感想", RoundMode.NAMED);
        try (var office = Someone.at(port);
                var phone = Someone.at(port);
                var desk = Someone.at(port)) {
            phone.page().setViewportSize(390, 800);
            phone.signsIn("000001", SetUp.PASSWORD);
            phone.opens("/surveys").looksAround("surveys-modes");
            phone.opens("/surveys").follows("研修の感想").sees("この調査は記名です").looksAround("survey-intro-named");
            phone.opens("/surveys").follows("面談の前のアンケート").sees("この調査は記名（非公開）です");
            phone.looksAround("survey-intro-confidential");
            phone.page().setViewportSize(390, 800);
            phone.follows("回答を始める");
            phone.page().locator("input[type=radio]").nth(3).check();
            phone.presses("次へ");
            desk.signsIn("000001", SetUp.PASSWORD).opens("/surveys").follows("面談の前のアンケート");
            desk.sees("途中までの回答があります").looksHere("survey-intro-draft");
            desk.follows("続きから回答する").sees("続きから回答します").looksHere("survey-resumed");
            desk.page().locator("input[type=radio]").nth(2).check();
            desk.presses("次へ");
            phone.page().locator("input[type=radio]").nth(1).check();
            phone.presses("次へ").sees("別の画面で保存された回答があります").looksHere("survey-overtaken");
            phone.follows("別の画面で保存した回答のほうを続ける").sees("続きから回答します");
            phone.page().locator("textarea").first().fill("係の人数が足りません。");
            phone.presses("回答を確かめる").presses("送信する").sees("ありがとうございました");
            theOfficeReads(office);
            desk.opens("/account/access-log").sees("調査の回答を見た").looksHere("access-log-answers");
        }
    }

    private static void theOfficeReads(Someone office) {
        office.signsIn("000000", SetUp.PASSWORD);
        office.opens("/survey-rounds").looksAround("survey-rounds-modes");
        office.opens("/survey-rounds").follows("面談の前のアンケート").follows("一人ひとりの回答").looksAround("answers");
        office.opens("/survey-rounds").follows("面談の前のアンケート").follows("一人ひとりの回答").follows("職員1");
        office.looksAround("answers-reason");
        office.presses("理由を記録して回答を見る").sees("理由を書いてください").looksHere("answers-reason-missing");
        office.fills("見る理由", "人数の相談に応じるため").presses("理由を記録して回答を見る");
        office.sees("係の人数が足りません。").looksHere("answers-read");
    }

    private void opens(String title, RoundMode mode) {
        var today = LocalDate.now();
        var plan = new RoundPlan(title, Town.asking("jobFamily"), today, today.plusDays(9), Set.of(), mode);
        openRound.open(planRound.plan(plan, null).orElseThrow(), today, null);
    }
}
