package jp.mieru.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages of surveys take no more statements with forty units and ten rounds than with two units and one. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class StatementsTest {
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
    QuestionnaireStore questionnaires;

    @Autowired
    ApplicationContext beans;

    private Town town;
    private String office;

    @Test
    void inASmallTownWithOneRound() {
        aTown(2, 1);
        everyPageTakesFewStatements();
    }

    @Test
    void inALargeTownWithManyRounds() {
        aTown(40, 10);
        everyPageTakesFewStatements();
    }

    private void aTown(int sections, int rounds) {
        town = new Town(IntStream.range(0, sections).map(section -> 3).toArray());
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
        IntStream.range(0, rounds).forEach(i -> questionnaires.add(Town.questionnaire()));
        for (int i = 0; i <= rounds; i++) {
            RoundId round = planned("調査" + i, i);
            openRound.open(round, Town.OPENS.minusDays(i), null);
            if (i > 0) {
                closeRound.close(round, Town.CLOSES, null);
            }
        }
        planned("次の調査", 0);
        WaitingJobs.run(beans);
    }

    private RoundId planned(String title, int daysEarlier) {
        return planRound
                .plan(
                        new RoundPlan(
                                title, Town.questionnaire(), Town.OPENS.minusDays(daysEarlier), Town.CLOSES, Set.of()),
                        null)
                .orElseThrow();
    }

    private void everyPageTakesFewStatements() {
        var questionnaire = questionnaires.all().getFirst().id();
        var open = id("調査0");
        var closed = id("調査1");
        for (String path : List.of(
                "/surveys",
                "/surveys/" + open,
                "/survey-rounds",
                "/survey-rounds/new",
                "/survey-rounds/" + open,
                "/survey-rounds/" + open + "/rates",
                "/survey-rounds/" + open + "/rates?order=tree",
                "/survey-rounds/" + open + "/days",
                "/survey-rounds/" + closed + "/days",
                "/survey-rounds/" + open + "/goal/edit",
                "/survey-rounds/" + open + "/reminders",
                "/survey-rounds/" + open + "/reminders/new",
                "/survey-rounds/" + open + "/reminder-plan/edit",
                "/survey-rounds/" + closed,
                "/survey-rounds/" + id("次の調査"),
                "/questionnaires",
                "/questionnaires/new",
                "/questionnaires/" + questionnaire,
                "/questionnaires/" + questionnaire + "/edit",
                "/questionnaires/" + questionnaire + "/preview",
                "/results",
                "/results/" + closed,
                "/results/" + closed + "/units/01",
                "/results/" + closed + "/units/0100")) {
            get(path);
            assertThat(StatementCounter.during(() -> get(path))).as(path).hasSizeBetween(1, MOST_STATEMENTS);
        }
    }

    private Object id(String title) {
        return town.city.one("select id from survey.round where title = ?", title);
    }

    private void get(String path) {
        assertThat(mvc.get().uri(path).with(user(office)).exchange()).as(path).hasStatusOk();
    }
}
