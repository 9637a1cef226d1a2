package jp.mieru.engagement.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two 課 of 120 and 30 people, in which engagement is higher by one point wherever the supervisor is. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class DriverPagesTest {
    private static final int MOST_STATEMENTS = 10;

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
    ApplicationContext beans;

    private Town town;
    private RoundId round;
    private String head;
    private String staff;
    private String office;

    @BeforeEach
    void aRoundHasClosed() {
        town = new Town(120, 30);
        var leader = town.city.staff("900001", "課長", "カチョウ", town.section(0), "課長", 7);
        town.city.heads(leader, town.section(0), "2020-04-01", null);
        head = town.city.account(leader);
        staff = town.city.account(town.person(1, 0));
        office = town.city.account(null, false, false, Duty.SURVEY);
        round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        int number = 0;
        for (var person : town.everybody()) {
            int supervisor = 1 + number % 4;
            var ballot = Ballot.blank(5);
            ballot.answer(0, (float) (supervisor + (number % 7 == 0 ? 0 : 1)));
            ballot.answer(1, (float) supervisor);
            box.cast(round, person, Town.OPENS, ballot);
            number++;
        }
        closeRound.close(round, Town.CLOSES, null);
        WaitingJobs.run(beans);
    }

    @Test
    void everybodySeesWhatMovesTogetherInTheWhole() {
        assertThat(get(staff, "/results/" + round + "/drivers"))
                .hasStatusOk()
                .bodyText()
                .contains("「エンゲージメント」と一緒に高くなったり低くなったりする項目", "150人", "上司", "100.0", "原因を示すものではありません")
                .doesNotContain("課0", "課1");
    }

    @Test
    void aHeadSeesTheOwnUnitAndNoOther() {
        assertThat(get(head, unit(0))).hasStatusOk().bodyText().contains("120人");
        assertThat(get(head, unit(1))).hasStatus(404);
        assertThat(get(staff, unit(0))).hasStatus(403);
    }

    @Test
    void aUnitOfThirtyIsTooSmall() {
        assertThat(get(office, unit(1))).hasStatusOk().bodyText().contains("ここで示せるものはまだありません", "100人以上");
        assertThat(get(office, "/results/" + round + "/drivers"))
                .bodyText()
                .contains("課0")
                .doesNotContain("課1");
    }

    @Test
    void nothingIsToldWhereAllGaveTheOutcomeTheSameScore() {
        var next = planRound.plan(Town.plan("次の調査"), null).orElseThrow();
        openRound.open(next, Town.OPENS, null);
        int number = 0;
        for (var person : town.everybody()) {
            var ballot = Ballot.blank(5);
            ballot.answer(0, 3f);
            ballot.answer(1, (float) (1 + number++ % 4));
            box.cast(next, person, Town.OPENS, ballot);
        }
        closeRound.close(next, Town.CLOSES, null);
        WaitingJobs.run(beans);
        assertThat(get(office, "/results/" + next + "/drivers"))
                .hasStatusOk()
                .bodyText()
                .contains("ここで示せるものはまだありません");
    }

    @Test
    void aPageTakesFewStatements() {
        get(office, unit(0));
        assertThat(StatementCounter.during(() -> get(office, unit(0)))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private String unit(int section) {
        return "/results/" + round + "/units/" + "%02d%02d/drivers".formatted(1 + section, section);
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).locale(Locale.JAPANESE).exchange();
    }
}
