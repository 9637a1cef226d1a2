package jp.mieru.engagement.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.engagement.feedback.FeedbackTown;
import jp.mieru.organization.City;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundGoals;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class BriefingPageTest {
    private static final String PAGE = "/results-briefing";
    private static final int MOST_STATEMENTS = 10;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Test
    void showsTheWholeAndAllDepartmentsThroughTheYearsAndWhatToDecide() {
        var town = new FeedbackTown(beans);
        assertThat(get(town.executive))
                .hasStatusOk()
                .bodyText()
                .contains("決めること", "アクションプランをまだ求めていないので", "みらい市の得点", "総務部", "福祉部", "令和7年10月（2025年）", "令和8年10月（2026年）")
                .contains("100.0%")
                .doesNotContain("課1");
        town.callForPlans();
        assertThat(get(town.office)).bodyText().contains("アクションプランを求めた4の所属のうち4でまだ共有されていない");
    }

    @Test
    void onlyTheOfficeAndTopManagementSeeIt() {
        var town = new FeedbackTown(beans);
        assertThat(get(town.staff(1))).hasStatus(403);
        assertThat(get(town.head(1))).hasStatus(403);
    }

    @Test
    void takesFewStatementsHoweverManyDepartmentsThereAre() {
        var departments = List.of("総務部", "市民部", "福祉部", "環境部", "教育部");
        var town = new FeedbackTown(beans, new Town(new City(), departments, 24, 24, 13, 14, 24));
        town.callForPlans();
        assertThat(get(town.executive)).bodyText().contains(departments);
        var statements = StatementCounter.during(() -> get(town.executive));
        statements.removeIf(sql -> sql.contains("access.spring_session")); // every request here begins a session
        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void aSurveyOfSomeUnitsDoesNotTakeThePlaceOfTheOneOfEverybody() {
        var town = new FeedbackTown(beans);
        var some = closedInOneDepartment(town);
        assertThat(get(town.executive)).bodyText().contains("今年の調査（", "<select", "部だけの調査</option>");
        assertThat(get(town.executive, PAGE + "?round=" + some))
                .hasStatusOk()
                .bodyText()
                .contains("部だけの調査（", "今年の調査</option>");
        assertThat(get(town.executive, PAGE + "?round=" + town.first))
                .hasStatusOk()
                .bodyText()
                .contains("昨年の調査（");
        assertThat(get(town.executive, PAGE + "?round=" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aResponseRateIsCalledLowByTheGoalOfTheRound() {
        var town = new FeedbackTown(beans);
        var some = closedInOneDepartment(town);
        assertThat(get(town.executive, PAGE + "?round=" + some)).bodyText().contains("総務部の回答率が75.0%と低いので");
        beans.getBean(RoundGoals.class).set(some, 70, null);
        assertThat(get(town.executive, PAGE + "?round=" + some)).bodyText().doesNotContain("の回答率が75.0%と低いので");
    }

    /** A later survey of 48 people, of whom 36 answer. */
    private RoundId closedInOneDepartment(FeedbackTown town) {
        var opens = LocalDate.of(2026, 11, 2);
        var plan = new RoundPlan(
                "部だけの調査", Town.questionnaire(), opens, opens.plusDays(7), Set.of(town.town.departments.getFirst()));
        var round = beans.getBean(PlanRound.class).plan(plan, null).orElseThrow();
        beans.getBean(OpenRound.class).open(round, opens, null);
        for (int i = 0; i < 36; i++) {
            float given = Town.varied(3, i, 36);
            var ballot = new Ballot(new Float[] {given, given, null, null, null}, new String[5]);
            beans.getBean(BallotBox.class).cast(round, town.town.person(i / 18, i % 18), opens, ballot);
        }
        beans.getBean(CloseRound.class).close(round, opens.plusDays(7), null);
        WaitingJobs.run(beans);
        return round;
    }

    private MvcTestResult get(String account) {
        return get(account, PAGE);
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }
}
