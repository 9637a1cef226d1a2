package jp.mieru.survey.ratecurve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
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
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class CurveTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

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

    @Test
    void addsUpDayByDay() {
        var curve = Curve.of("調査", FIRST, FIRST.plusDays(3), 10, Map.of(FIRST, 2, FIRST.plusDays(2), 3));
        assertThat(curve.byDay()).containsExactly(2, 2, 5, 5);
        assertThat(curve.percent(3)).isEqualTo(50);
        assertThat(curve.has(4)).isTrue();
        assertThat(curve.has(5)).isFalse();
    }

    @Test
    void whatCameAfterTheLastDayCountsOnTheLast() {
        var curve = Curve.of("調査", FIRST, FIRST.plusDays(1), 10, Map.of(FIRST.plusDays(5), 4));
        assertThat(curve.byDay()).containsExactly(0, 4);
    }

    @Test
    void standsBesideTheRoundBefore() {
        var town = new Town(12, 12);
        String office = town.city.account(town.person(0, 0), Duty.SURVEY);
        RoundId before = opened("前回の調査", Town.OPENS.minusYears(1));
        answers(town, before, Town.OPENS.minusYears(1), 6);
        closeRound.close(before, Town.CLOSES.minusYears(1), null);
        RoundId round = opened("今回の調査", Town.OPENS);
        answers(town, round, Town.OPENS.plusDays(2), 3);
        assertThat(get(office, round, ""))
                .hasStatusOk()
                .bodyText()
                .contains("前回の調査", "data-value=\"25.0\"", "data-value=\"12.5\"");
        assertThat(get(office, round, "?unit=0100")).bodyText().contains("data-value=\"50.0\"", "data-value=\"25.0\"");
        assertThat(get(office, round, "?unit=9999")).hasStatus(404);
    }

    @Test
    void aRoundClosedEarlyEndsOnThatDay() {
        var town = new Town(12, 12);
        String office = town.city.account(town.person(0, 0), Duty.SURVEY);
        RoundId round = opened("今回の調査", Town.OPENS);
        closeRound.close(round, Town.OPENS.plusDays(2), null);
        assertThat(get(office, round, ""))
                .hasStatusOk()
                .bodyText()
                .contains("10月3日")
                .doesNotContain("10月4日");
    }

    @Test
    void aRoundThatWasStillOpenThenIsNotTheOneBefore() {
        var town = new Town(12, 12);
        String office = town.city.account(town.person(0, 0), Duty.SURVEY);
        RoundId before = opened("前回の調査", Town.OPENS.minusYears(1));
        closeRound.close(before, Town.CLOSES.minusYears(1), null);
        RoundId meanwhile = opened("長い調査", Town.OPENS.minusDays(20));
        RoundId round = opened("今回の調査", Town.OPENS);
        closeRound.close(meanwhile, Town.OPENS.plusDays(5), null);
        assertThat(get(office, round, ""))
                .hasStatusOk()
                .bodyText()
                .contains("前回の調査")
                .doesNotContain("長い調査");
    }

    @Test
    void aHeadSeesTheCurveOfTheOwnUnitAlone() {
        var town = new Town(12, 12);
        town.city.heads(town.person(0, 3), town.section(0), "2020-04-01", null);
        String head = town.city.account(town.person(0, 3));
        RoundId round = opened("今回の調査", Town.OPENS);
        answers(town, round, Town.OPENS, 3);
        assertThat(get(head, round, ""))
                .hasStatusOk()
                .bodyText()
                .contains("data-value=\"25.0\"")
                .doesNotContain("課1");
        assertThat(get(head, round, "?unit=0201")).hasStatus(404);
    }

    @Test
    void ofFewerThanFivePeopleNothingIsShown() {
        var town = new Town(2, 2);
        String office = town.city.account(town.person(0, 0), Duty.SURVEY);
        RoundId round = opened("今回の調査", Town.OPENS);
        answers(town, round, Town.OPENS, 1);
        assertThat(get(office, round, ""))
                .hasStatusOk()
                .bodyText()
                .contains("表示しません")
                .doesNotContain("data-value");
    }

    private void answers(Town town, RoundId round, LocalDate day, int people) {
        IntStream.range(0, people).forEach(i -> box.cast(round, town.person(0, i), day, Ballot.blank(5)));
    }

    private RoundId opened(String title, LocalDate day) {
        RoundId round = planRound
                .plan(new RoundPlan(title, Town.questionnaire(), day, day.plusDays(30), Set.of()), null)
                .orElseThrow();
        openRound.open(round, day, null);
        return round;
    }

    private MvcTestResult get(String account, RoundId round, String query) {
        return mvc.get()
                .uri("/survey-rounds/" + round + "/days" + query)
                .with(user(account))
                .exchange();
    }
}
