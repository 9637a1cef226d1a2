package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An anonymous sheet that is interrupted: the browser keeps it, and nothing else does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class HalfFilledSheetCaseTest {
    private static final String ALL_KEPT = "() => [localStorage, sessionStorage].flatMap((kept) => Object.keys(kept))"
            + ".filter((key) => key.startsWith('mieru:sheet:')).length";

    @LocalServerPort
    int port;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    private Town town;
    private RoundId round;

    @BeforeEach
    void aSurveyIsOpen() {
        town = new Town(14, 12);
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, town.person(0, 1), "000001");
        SetUp.signsUp(town.city, town.person(0, 2), "000002");
        LocalDate today = LocalDate.now();
        var plan = new RoundPlan("秋の職員意識調査", Town.questionnaire(), today, today.plusDays(9), java.util.Set.of());
        round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, today, null);
    }

    @Test
    void noAnswerIsLostWhenTheSessionEnds() {
        try (var person = Someone.withPhone(port)) {
            begins(person);
            person.page().locator("input[name=q1][value='2']").check();
            town.city.run("delete from access.spring_session");
            person.presses("次へ").sees("サインインの時間が切れました");
            person.signsIn("000001", SetUp.PASSWORD).sees("保存していない入力があります");
            person.isRefused("/survey-rounds")
                    .opens("/")
                    .follows("入力画面へ戻る")
                    .sees("続きから回答します")
                    .sees("設問Q2")
                    .looksHere("sheet-resumed");
            assertThat(person.page().locator("input[name=q1][value='2']").isChecked())
                    .isTrue();
            assertThat(person.page().locator("input[name=q0]").inputValue()).isEqualTo("4");
            sends(person);
            assertThat(person.page().evaluate(ALL_KEPT)).isEqualTo(0);
            assertThat(town.city.one("select answers[1:2]::text from survey.ballot_box"))
                    .isEqualTo("{4,2}");
        }
    }

    @Test
    void thePersonChoosesWhetherTheDeviceKeepsIt() {
        try (var person = Someone.withPhone(port)) {
            begins(person);
            closesTheTab(person);
            person.opens("/surveys/" + round).sees("回答を始める");
            assertThat(person.finds("途中までの回答があります")).isFalse();

            person.follows("回答を始める");
            person.page().locator("input[name=q0][value='3']").check();
            person.ticks("この端末に途中の回答を残す").presses("次へ").sees("設問Q2").looksHere("sheet-stays");
            closesTheTab(person);
            person.opens("/surveys/" + round).sees("途中までの回答があります").looksAround("sheet-found");
            person.follows("続きから回答する").sees("続きから回答します");
            assertThat(person.page().locator("input[name=q0]").inputValue()).isEqualTo("3");
            person.presses("English").sees("Question Q2");
            assertThat(person.page().locator("input[name=q0]").inputValue()).isEqualTo("3");
            person.looksHere("sheet-stays-english");
            person.presses("日本語").sees("設問Q2");
        }
    }

    @Test
    void signingOutAndSomebodyElseForgetIt() {
        try (var person = Someone.at(port)) {
            begins(person);
            person.ticks("この端末に途中の回答を残す");
            assertThat(person.page().evaluate(ALL_KEPT)).isEqualTo(1);
            person.presses("サインアウト").sees("パスワード");
            assertThat(person.page().evaluate(ALL_KEPT)).isEqualTo(0);

            begins(person);
            person.ticks("この端末に途中の回答を残す");
            town.city.run("delete from access.spring_session");
            person.signsIn("000002", SetUp.PASSWORD).sees("「秋の職員意識調査」に回答する");
            assertThat(person.page().evaluate(ALL_KEPT)).isEqualTo(0);
        }
    }

    private void begins(Someone person) {
        person.signsIn("000001", SetUp.PASSWORD).sees("「秋の職員意識調査」に回答する");
        person.opens("/surveys/" + round).follows("回答を始める");
        person.page().locator("input[name=q0][value='4']").check();
        person.presses("次へ").sees("設問Q2");
    }

    private static void sends(Someone person) {
        person.presses("次へ").sees("そのほかの質問").presses("回答を確かめる").sees("まだ送信していません");
        person.presses("送信する").sees("ありがとうございました");
    }

    private static void closesTheTab(Someone person) {
        person.page().evaluate("() => sessionStorage.clear()");
    }
}
