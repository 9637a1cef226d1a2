package jp.mieru.survey.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Coarser units, and what they bring: the estimate is what opening then does. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class AttributeReachTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Roster roster;

    @Autowired
    Units units;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    QuestionnaireStore questionnaires;

    private Town town;

    @BeforeEach
    void everySectionHasSixWomenAndSixMen() {
        town = new Town(12, 12, 12, 12);
        town.sections
                .values()
                .forEach(people -> people.subList(0, 6).forEach(each -> town.city.change(each, "gender", "男")));
    }

    @Test
    void departmentsTellWhatSectionsCannot() {
        var reach =
                AttributeReach.of(roster.employedOn(Town.OPENS), units.asOf(Town.OPENS), Set.of(), List.of("gender"));
        assertThat(reach.asked()).isEqualTo(48);
        assertThat(reach.ownUnit()).containsEntry(ToldUnits.UNITS, 48).containsEntry(ToldUnits.DEPARTMENTS, 0);
        assertThat(reach.rows().getFirst().told())
                .containsEntry(ToldUnits.UNITS, 0)
                .containsEntry(ToldUnits.DEPARTMENTS, 48);
        assertThat(reach.percent(12)).isEqualTo(25);
    }

    @Test
    void openingGivesOutWhatWasEstimated() {
        for (ToldUnits told : ToldUnits.values()) {
            var plan = new RoundPlan(
                    told.word(),
                    Town.asking("gender"),
                    Town.OPENS,
                    Town.CLOSES,
                    Set.of(),
                    RoundMode.ANONYMOUS,
                    told,
                    null);
            var round = planRound.plan(plan, null).orElseThrow();
            openRound.open(round, Town.OPENS, null);
            assertThat(town.city.one("""
                            select count(*)::int from survey.electorate e
                            join survey.ballot_cell c on c.round_id = e.round_id and c.ordinal = e.ballot_cell
                            where e.round_id = ? and c.attributes[1] is not null
                            """, round.value())).isEqualTo(told == ToldUnits.UNITS ? 0 : 48);
            assertThat(town.city.one(
                            "select count(distinct unit)::int from survey.ballot_cell where round_id = ?",
                            round.value()))
                    .isEqualTo(told == ToldUnits.UNITS ? 4 : 2);
            String person = town.city.account(town.person(0, told.ordinal()));
            var page = mvc.get().uri("/surveys/" + round).with(user(person)).exchange();
            boolean says = new String(
                            page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("回答に付く所属は、部までです");
            assertThat(says).isEqualTo(told == ToldUnits.DEPARTMENTS);
        }
    }

    @Test
    void theOfficeSeesTheEstimateWhilePlanningAndLosesNothingItTyped() {
        String office = town.city.account(town.person(0, 0), Duty.SURVEY);
        var stored = questionnaires.add(Town.asking("gender"));
        assertThat(mvc.post()
                        .uri("/survey-rounds")
                        .with(user(office))
                        .with(csrf())
                        .param("reach", "yes")
                        .param("questionnaire", stored.toString())
                        .param("title", "途中の名前")
                        .param("opens", "2026-10-01")
                        .param("told", "departments"))
                .hasStatusOk()
                .bodyText()
                .contains("48人です", "0人（0%）", "48人（100%）", "途中の名前", "value=\"departments\" checked");
        assertThat(town.city.one("select count(*)::int from survey.round")).isEqualTo(0);
    }

    @Test
    void noOtherChoiceIsTaken() {
        String office = town.city.account(town.person(0, 0), Duty.SURVEY);
        assertThat(mvc.post()
                        .uri("/survey-rounds")
                        .with(user(office))
                        .with(csrf())
                        .param("title", "調査")
                        .param("opens", "2026-10-01")
                        .param("closes", "2026-10-31")
                        .param("told", "nobody")
                        .param("questionnaire", java.util.UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("回答に付ける所属を選んでください");
    }
}
