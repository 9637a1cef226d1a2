package jp.mieru.survey.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
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
class RatesPagesTest {
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    BallotBox box;

    @Autowired
    RoundGoals goals;

    @Autowired
    RatesPanel panel;

    private Town town;
    private String office;

    /** 総務部 has 課0 of 12 and 課1 of 3 people, 福祉部 課2 and 課3 of 12 people each; 3 + 2 more sit in 課1. */
    @BeforeEach
    void theOfficeSignsIn() {
        town = new Town(12, 5, 12, 12);
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
    }

    @Test
    void thePageRenewsTheTableAndNothingElse() {
        RoundId round = opened();
        assertThat(get(office, round, "/rates")).hasStatusOk().bodyText().contains("<html", "every 20s", "課0", "0.0%");
        assertThat(mvc.get()
                        .uri("/survey-rounds/" + round + "/rates")
                        .header("HX-Request", "true")
                        .with(user(office)))
                .hasStatusOk()
                .bodyText()
                .contains("課0")
                .doesNotContain("<html", "hx-get");
    }

    @Test
    void aClosedRoundRenewsNothing() {
        RoundId round = opened();
        closeRound.close(round, Town.CLOSES, null);
        assertThat(get(office, round, "/rates"))
                .hasStatusOk()
                .bodyText()
                .contains("課0")
                .doesNotContain("hx-get");
    }

    @Test
    void answeredMeansFinishedAndStartedIsShownApart() {
        RoundId round = opened();
        begins(round, town.person(0, 1));
        begins(round, town.person(0, 2));
        box.cast(round, town.person(0, 2), Town.OPENS, Ballot.blank(5));
        assertThat(get(office, round, "/rates?order=tree")).bodyText().contains("回答の途中");
        var row = rate(round, "0100");
        assertThat(row.answered()).isEqualTo(1);
        assertThat(row.started()).isEqualTo(1);
        assertThat(row.count().waiting()).isEqualTo(11);
    }

    @Test
    void unitsBelowTheGoalAreNamed() {
        RoundId round = opened();
        assertThat(get(office, round, "/rates")).bodyText().doesNotContain("目標に届いていない所属");
        assertThat(post(office, round, "/goal", "goal", "50％")).hasStatus(302);
        assertThat(goals.of(round)).contains(50);
        town.sections.get(town.section(0)).forEach(person -> box.cast(round, person, Town.OPENS, Ballot.blank(5)));
        assertThat(get(office, round, "/rates?order=below"))
                .bodyText()
                .contains("課2", "課3")
                .doesNotContain("課0");
        assertThat(get(office, round, "")).bodyText().contains("50%", "届いていない所属");
    }

    @Test
    void theGoalMayChangeUntilTheRoundIsClosed() {
        RoundId round = opened();
        assertThat(post(office, round, "/goal", "goal", "101"))
                .hasStatus(422)
                .bodyText()
                .contains("1から100まで");
        assertThat(post(office, round, "/goal", "goal", "80")).hasStatus(302);
        assertThat(post(office, round, "/goal", "goal", "")).hasStatus(302);
        assertThat(goals.of(round)).isEmpty();
        closeRound.close(round, Town.CLOSES, null);
        assertThat(post(office, round, "/goal", "goal", "80")).hasStatus(404);
        assertThat(get(office, round, "/goal/edit")).hasStatus(404);
    }

    @Test
    void aGoalIsReachedExactlyOrNot() {
        assertThat(new Count(3, 2, 0).isBelow(67)).isTrue();
        assertThat(new Count(3, 2, 0).isBelow(66)).isFalse();
        assertThat(new Count(20, 19, 0).isBelow(95)).isFalse();
    }

    @Test
    void theOfficeSeesTheWholeWhereNoUnitIsLargeEnoughToBeShown() {
        var first = town.city.unit("51", "東出張所", "課", null);
        var second = town.city.unit("52", "西出張所", "課", null);
        for (int i = 0; i < 3; i++) {
            town.city.staff("70000" + i, "職員東" + i, "ショクイン", first, "主事", 1);
            town.city.staff("71000" + i, "職員西" + i, "ショクイン", second, "主事", 1);
        }
        RoundId round = planRound
                .plan(
                        new RoundPlan("出張所の調査", Town.questionnaire(), Town.OPENS, Town.CLOSES, Set.of(first, second)),
                        null)
                .orElseThrow();
        openRound.open(round, Town.OPENS, null);
        assertThat(get(office, round, "/rates"))
                .hasStatusOk()
                .bodyText()
                .contains("所属ごとの回答率は表示しません", "6人")
                .doesNotContain("東出張所");
        assertThat(get(office, round, "/rates.xlsx")).hasStatusOk();
        assertThat(get(office, round, "/days")).hasStatusOk().bodyText().contains("data-value=\"0.0\"");
    }

    @Test
    void aHeadSeesTheOwnSubtreeAndNothingElse() {
        RoundId round = opened();
        town.city.heads(town.person(0, 0), town.departments.getFirst(), "2020-04-01", null);
        String head = town.city.account(town.person(0, 3));
        town.city.heads(town.person(0, 3), town.section(0), "2020-04-01", null);
        assertThat(get(head, round, "/rates"))
                .hasStatusOk()
                .bodyText()
                .contains("課0")
                .doesNotContain("課2", "福祉部");
        assertThat(get(head, round, "/rates.xlsx")).hasStatusOk();
        assertThat(get(head, round, "")).hasStatus(403);
        assertThat(get(head, round, "/goal/edit")).hasStatus(403);
        assertThat(get(town.city.account(town.person(2, 0)), round, "/rates")).hasStatus(403);
    }

    @Test
    void aRoundThatHasNotBegunHasNoRates() {
        RoundId round = planRound.plan(Town.plan("準備中の調査"), null).orElseThrow();
        assertThat(get(office, round, "/rates")).hasStatus(404);
        assertThat(get(office, round, "")).hasStatusOk().bodyText().contains("目標を変える");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aHeadsUnitPageTellsTheOwnRateAndNoOthers() {
        RoundId round = opened();
        box.cast(round, town.person(0, 1), Town.OPENS, Ballot.blank(5));
        town.city.heads(town.person(0, 0), town.section(0), "2020-04-01", null);
        Viewer head = viewer(town.person(0, 0), true);
        var section = panel.panelOf(town.section(0), head);
        assertThat((List<OpenRate>) section.model())
                .extracting(line -> line.rate().answered())
                .containsExactly(1);
        assertThat(panel.panelOf(town.section(1), head)).isNull();
        assertThat(panel.panelOf(town.section(0), viewer(town.person(0, 2), false)))
                .isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aUnitsRatesInAllOpenRoundsTakeOneStatement() {
        openRound.open(planRound.plan(Town.plan("先の調査"), null).orElseThrow(), Town.OPENS, null);
        planRound.plan(Town.plan("後の調査"), null);
        closeRound.close(opened(), Town.CLOSES, null);
        openRound.open(planRound.plan(Town.plan("次の調査"), null).orElseThrow(), Town.OPENS, null);
        var reader = new Viewer(UUID.randomUUID(), null, "人事課", Set.of(Duty.SURVEY), false, false, false);
        assertThat((List<OpenRate>) panel.panelOf(town.section(2), reader).model())
                .extracting(OpenRate::title, open -> open.rate().code())
                .containsExactly(tuple("次の調査", "0202"), tuple("先の調査", "0202"));
        assertThat(StatementCounter.during(() -> panel.panelOf(town.section(2), reader)))
                .hasSize(1);
    }

    @Test
    void aHeadsPageTakesFewStatements() {
        RoundId round = opened();
        town.city.heads(town.person(0, 3), town.departments.getFirst(), "2020-04-01", null);
        String head = town.city.account(town.person(0, 3));
        get(head, round, "/rates");
        assertThat(StatementCounter.during(() -> get(head, round, "/rates"))).hasSizeBetween(1, MOST_STATEMENTS);
    }

    private Rate rate(RoundId round, String code) {
        return rates.of(round).rates().stream()
                .filter(rate -> rate.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Autowired
    ResponseRates rates;

    private void begins(RoundId round, StaffId staff) {
        town.city.run(
                "insert into survey.started (round_id, staff_id, day) values (?, ?, ?)",
                round.value(),
                staff.value(),
                Town.OPENS);
    }

    private RoundId opened() {
        RoundId round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        return round;
    }

    private static Viewer viewer(StaffId staff, boolean supervisor) {
        return new Viewer(UUID.randomUUID(), staff, "職員", Set.of(), false, false, supervisor);
    }

    private MvcTestResult get(String account, RoundId round, String path) {
        return mvc.get()
                .uri("/survey-rounds/" + round + path)
                .with(user(account))
                .exchange();
    }

    private MvcTestResult post(String account, RoundId round, String path, String name, String value) {
        return mvc.post()
                .uri("/survey-rounds/" + round + path)
                .param(name, value)
                .with(user(account))
                .with(csrf())
                .exchange();
    }
}
