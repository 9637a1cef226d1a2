package jp.mieru.goals.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import jp.mieru.StatementCounter;
import jp.mieru.goals.ChainedGoals;
import jp.mieru.goals.GoalId;
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
class LinePageTest {
    @Autowired
    MockMvcTester mvc;

    ChainedGoals town;
    GoalId ofDepartment;
    GoalId ofSection;
    GoalId own;

    @BeforeEach
    void goalsHangTogether() {
        town = new ChainedGoals();
        ofDepartment = town.ofUnit(town.department, "子どもの居場所を広げる", 100, Map.of());
        ofSection = town.ofUnit(town.section, "一時預かりを増やす", 40, Map.of(ofDepartment, 100));
        own = town.ofPerson(town.people.get(0), "予約を一度で済むようにする", 60, Map.of(ofSection, 100));
        town.serveTheCity(ofDepartment);
    }

    @Test
    void aPersonSeesTheLineFromThePhilosophyDownToTheOwnGoal() {
        assertThat(get(town.accounts.get(0)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "市民とともに", "総合計画", "1-2 子育てしやすいまち", "福祉部", "子どもの居場所を広げる", "子育て課", "一時預かりを増やす", "予約を一度で済むようにする")
                .contains("結果を書くと");
    }

    @Test
    void amongSeveralTheExactShareIsToldWithItsFigures() {
        withOthers(4);
        town.result(own, 100);
        // 60 × 100 = 60 points; the four others 40 × 50 = 20 each: 60 of 140
        assertThat(get(town.accounts.get(0)))
                .bodyText()
                .contains(
                        "この成果の42.8%",
                        "支える割合100% × ウエイト60% × 困難度1.0（− 標準）× 達成度100% ＝ 60.0点", "60.0点 ÷ 支えるすべての目標の合計140.0点 ＝ 42.9%");
    }

    @Test
    void besideOneOtherPersonTheShareIsToldInWordsAndTheSumNotAtAll() {
        withOthers(1);
        town.result(own, 100);
        assertThat(get(town.accounts.get(0)))
                .bodyText()
                .contains("この成果の大部分", "その人の結果がわからないよう")
                .doesNotContain("75.0%", "80.0点");
        assertThat(get(town.headAccount)).as("who leads both").bodyText().contains("この成果の75.0%");
    }

    @Test
    void onEachLevelTheShareIsToldOnlyAsTheOthersThereAllow() {
        town.result(own, 100);
        town.result(ofSection, 100);
        var beside = town.ofPerson(town.people.get(1), "窓口をまとめる", 40, Map.of(ofDepartment, 100));
        town.result(beside, 50);
        // alone for the section, but beside one other person for the department: 40 × 100 of 40 × 100 + 40 × 50
        assertThat(get(town.accounts.get(0)))
                .bodyText()
                .contains("この成果の100.0%", "この成果の大部分")
                .doesNotContain("66.7%");
        assertThat(get(town.headAccount))
                .as("who leads both")
                .bodyText()
                .contains("この成果の66.7%", "子育て課「一時預かりを増やす」を通して：この目標の割合100.0% × その目標が上で占める割合66.7% ＝ 66.7%");
    }

    @Test
    void whatServesAGoalBothItselfAndOverAnotherIsAddedUp() {
        var both = town.ofPerson(town.people.get(1), "窓口と予約をまとめる", 60, Map.of(ofSection, 50, ofDepartment, 50));
        town.result(both, 100);
        town.result(ofSection, 100);
        // itself 60 × 50 of 30 + 40 points, 42.9%; all of the section's 57.1%
        assertThat(get(town.headAccount, both))
                .bodyText()
                .contains("30.0点 ÷ 支えるすべての目標の合計70.0点 ＝ 42.9%", "100.0% × その目標が上で占める割合57.1% ＝ 57.1%", "合わせて100.0%");
    }

    @Test
    void whereNothingIsAchievedInBetweenTheLineSaysWhyThereIsNoShare() {
        town.result(own, 100);
        assertThat(get(town.accounts.get(0)))
                .bodyText()
                .contains("この成果の100.0%", "この目標をすぐ下で支える目標にまだ成果がないため", "この所属の結果はまだ書かれていません");
    }

    @Test
    void whoseResultIsNotThereYetHidesNobody() {
        for (int i = 1; i <= 3; i++) {
            town.ofPerson(town.people.get(i), "目標" + i, 40, Map.of(ofSection, 100));
        }
        town.city.run(
                "insert into goals.result (goal_id, achievement, words) select id, 50, 'できた' from goals.goal where title = '目標1'");
        town.result(own, 100);
        assertThat(get(town.accounts.get(0))).bodyText().contains("この成果の大部分").doesNotContain("75.0%", "80.0点");
    }

    @Test
    void whoLeadsThePersonButNotTheOthersIsToldInWords() {
        town.result(own, 100);
        var elsewhere = town.city.staff("100900", "他課　職員", "タカ　ショクイン", town.department, "主事", 2);
        town.result(town.ofPerson(elsewhere, "よその目標", 40, Map.of(ofSection, 100)), 50);
        assertThat(get(town.headAccount)).bodyText().contains("この成果の大部分").doesNotContain("75.0%", "80.0点");
        assertThat(get(town.directorAccount)).as("who leads both").bodyText().contains("この成果の75.0%");
    }

    @Test
    void onlyThePersonThoseWhoLeadAndTheOfficeReadIt() {
        assertThat(get(town.headAccount)).hasStatusOk();
        assertThat(get(town.directorAccount)).hasStatusOk();
        assertThat(get(town.office)).hasStatusOk();
        assertThat(get(town.accounts.get(1))).hasStatus(404);
        assertThat(get(town.city.account(null, true, false)))
                .as("top management, of whom others lead")
                .hasStatus(404);
        assertThat(get(town.accounts.get(1), ofSection))
                .as("goals of units are everybody's")
                .hasStatusOk();
    }

    @Test
    void aLookAtAnotherPersonsLineIsRecordedAtOnesOwnOrAUnitsIsNot() {
        get(town.accounts.get(0));
        get(town.accounts.get(1), ofSection);
        assertThat(looks()).isEqualTo(0L);
        get(town.headAccount);
        assertThat(looks()).isEqualTo(1L);
    }

    private Object looks() {
        return town.city.one(
                "select count(*) from access.audit_entry where action = 'goals.sheet-seen' and whose = ?",
                town.people.get(0).value());
    }

    @Test
    void aLineTakesFewStatementsHoweverManyServeTheSameGoals() {
        withOthers(4);
        assertThat(StatementCounter.during(() -> get(town.accounts.get(0)))).hasSizeLessThanOrEqualTo(16);
    }

    private void withOthers(int number) {
        for (int i = 1; i <= number; i++) {
            town.result(town.ofPerson(town.people.get(i), "目標" + i, 40, Map.of(ofSection, 100)), 50);
        }
    }

    private MvcTestResult get(String account) {
        return get(account, own);
    }

    private MvcTestResult get(String account, GoalId goal) {
        return mvc.get().uri("/goals/" + goal + "/line").with(user(account)).exchange();
    }
}
