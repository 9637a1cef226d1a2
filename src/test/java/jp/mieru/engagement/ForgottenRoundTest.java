package jp.mieru.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was made of answers gathered elsewhere goes with them, whichever slice has made it. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ForgottenRoundTest {
    /** What people made of a round: it stays, and keeps the round. */
    private static final Set<String> PEOPLES =
            Set.of("proposal", "plan_call", "plan_call_unit", "plan_nudge", "action_plan");

    private static final String TRAINING = "研修の講師を増やしてほしい。";
    private static final String COUNTER = "窓口が混む日の応援がほしい。";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Town town;
    private String office;
    private RoundId round;
    private RoundId other;

    @BeforeEach
    void muchWasMadeOfTwoRounds() {
        town = new Town(40, 40);
        office = town.city.account(null, Duty.SURVEY);
        round = closed("昨年の調査", 0);
        other = closed("今年の調査", 1);
        WaitingJobs.run(context);
        post("/themes", "name", "研修の充実", "words", "研修");
        List.of(round, other).forEach(each -> post("/results/" + each + "/packs"));
        WaitingJobs.run(context);
        town.city.run("""
                insert into engagement.pack_told (round_id, edition, account, told_at)
                select round_id, '1/10', ?::uuid, now() from engagement.pack_work
                """, office);
        town.city.run("""
                insert into engagement.drivers
                select round_id, 'engagement', 0, 80, 0.5, '{a}', '{1}', '{1}', '{1}', '{1}' from engagement.analysis
                """);
    }

    @Test
    void noTableKeepsARowOfARoundThatIsGivenUp() {
        assertThat(tables())
                .hasSizeGreaterThan(10)
                .allSatisfy(table -> assertThat(rows(table, round))
                        .as(table + ": make something of it here, so that the test sees that it is forgotten")
                        .isPositive());
        context.publishEvent(new GatheredForgotten(round));
        assertThat(tables()).allSatisfy(table -> {
            assertThat(rows(table, round)).as(table).isZero();
            assertThat(rows(table, other)).as(table).isPositive();
        });
        assertThat(town.city.one("select cardinality(comparable) from engagement.analysis"))
                .isEqualTo(0);
    }

    private List<String> tables() {
        return jdbc
                .sql("select table_name from information_schema.columns"
                        + " where table_schema = 'engagement' and column_name = 'round_id' order by table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !PEOPLES.contains(table))
                .toList();
    }

    private int rows(String table, RoundId of) {
        return jdbc.sql("select count(*) from engagement." + table + " where round_id = :round")
                .param("round", of.value())
                .query(Integer.class)
                .single();
    }

    private RoundId closed(String title, int years) {
        var opens = Town.OPENS.minusYears(1).plusYears(years);
        RoundId planned = context.getBean(PlanRound.class)
                .plan(new RoundPlan(title, Town.questionnaire(), opens, opens.plusDays(20), Set.of()), null)
                .orElseThrow();
        context.getBean(OpenRound.class).open(planned, opens, null);
        var people = town.everybody();
        for (int i = 0; i < people.size(); i++) {
            var words = new String[] {null, null, null, null, i % 2 == 0 ? TRAINING : COUNTER};
            context.getBean(BallotBox.class)
                    .cast(planned, people.get(i), opens, new Ballot(new Float[] {3f, 4f, null, null, null}, words));
        }
        context.getBean(CloseRound.class).close(planned, opens.plusDays(20), null);
        return planned;
    }

    private void post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(office)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        assertThat(request.exchange()).hasStatus(302);
    }
}
