package jp.mieru.survey.roundpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Duty;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.round.CloseRoundsThatAreOver;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import jp.mieru.survey.round.RoundStore;
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
class RoundPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionnaireStore questionnaires;

    @Autowired
    RoundStore rounds;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    BallotBox box;

    @Autowired
    CloseRoundsThatAreOver closing;

    private Town town;
    private String office;
    private UUID questionnaire;

    @BeforeEach
    void theOfficeSignsIn() {
        town = new Town(12, 12);
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
        questionnaire = questionnaires.add(Town.questionnaire());
    }

    @Test
    void aRoundIsPlannedOpenedAndClosedByTheOffice() {
        assertThat(plan("令和8年10月1日", "2126-10-31")).hasStatus(302);
        RoundId round = rounds.all().getFirst().id();
        assertThat(get("/survey-rounds/" + round)).hasStatusOk().bodyText().contains("調査を始める");
        assertThat(post("/survey-rounds/" + round + "/opening")).hasStatus(302);
        assertThat(get("/survey-rounds/" + round)).bodyText().contains("回答率", "0.0%", "いま終える");
        assertThat(post("/survey-rounds/" + round + "/closing")).hasStatus(302);
        assertThat(rounds.find(round).orElseThrow().state()).isEqualTo(RoundState.CLOSED);
        assertThat(post("/survey-rounds/" + round + "/opening")).hasStatus(302);
        assertThat(rounds.find(round).orElseThrow().state()).isEqualTo(RoundState.CLOSED);
        assertThat(get("/survey-rounds")).hasStatusOk().bodyText().contains("職員意識調査", "終了");
    }

    @Test
    void aRoundSaysWhatItIsForBeforeItIsAnsweredAndInReminders() {
        assertThat(get("/survey-rounds/new")).hasStatusOk().bodyText().contains("職場と仕事をもっとよくするための調査です");
        assertThat(plan("2026-10-01", "2126-10-31", "purposeJa=" + "あ".repeat(401)))
                .hasStatus(422)
                .bodyText()
                .contains("400");
        assertThat(plan("2026-10-01", "2126-10-31", "purposeJa=窓口を{楽}にするため", "purposeEn="))
                .hasStatus(302);
        RoundId round = rounds.all().getFirst().id();
        assertThat(get("/survey-rounds/" + round)).bodyText().contains("窓口を{楽}にするため");
        post("/survey-rounds/" + round + "/opening");
        assertThat(get("/surveys/" + round)).hasStatusOk().bodyText().contains("この調査の目的", "窓口を{楽}にするため");
        assertThat(get("/survey-rounds/" + round + "/reminders/new")).bodyText().contains("窓口を{楽}にするため");
    }

    @Test
    void aRoundWhoseLastDayIsOverIsNotOpened() {
        RoundId round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        assertThat(openRound.open(round, Town.CLOSES.plusDays(1), null)).isEqualTo(OpenRound.Outcome.OVER);
        assertThat(rounds.find(round).orElseThrow().state()).isEqualTo(RoundState.PLANNED);
        assertThat(openRound.open(round, Town.CLOSES, null)).isEqualTo(OpenRound.Outcome.OPENED);
    }

    @Test
    void aRoundGatheredElsewhereIsNotOpened() {
        RoundId round = rounds.addGathered("集めた調査", Town.questionnaire(), Town.CLOSES);
        rounds.enter(round, RoundState.CLOSED, Town.CLOSES, null);
        assertThat(post("/survey-rounds/" + round + "/opening"))
                .hasStatus(302)
                .flash()
                .extractingByKey("flash")
                .asString()
                .contains("survey.round.opening.gathered");
        assertThat(town.city.one("select count(*)::int from survey.round_unit")).isEqualTo(0);
    }

    @Test
    void oneRoundThatCannotBeClosedStopsNoOther() {
        RoundId broken = opened();
        box.cast(broken, town.person(0, 1), Town.OPENS, Ballot.blank(5));
        town.city.run("delete from survey.round_unit");
        RoundId other = planRound
                .plan(
                        new RoundPlan(
                                "古い調査",
                                Town.questionnaire(),
                                Town.OPENS.minusDays(9),
                                Town.CLOSES.minusDays(9),
                                Set.of()),
                        null)
                .orElseThrow();
        openRound.open(other, Town.OPENS, null);
        closing.run();
        assertThat(rounds.find(broken).orElseThrow().state()).isEqualTo(RoundState.OPEN);
        assertThat(rounds.find(other).orElseThrow().state()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void whatIsMissingInAPlanIsSaid() {
        assertThat(post("/survey-rounds", "title=", "opens=いつか", "closes=2026-10-31"))
                .hasStatus(422)
                .bodyText()
                .contains("名前を入力してください", "日付として読めません", "調査票を選んでください");
        assertThat(plan("2026-10-31", "2026-10-01")).hasStatus(422).bodyText().contains("開始日より後にしてください");
        assertThat(plan("2026-10-01", "2026-10-31")).hasStatus(302);
        assertThat(plan("2026-10-01", "2026-10-31")).hasStatus(422).bodyText().contains("同じ名前の調査があります");
    }

    @Test
    void onlyTheUnitsChosenAreAsked() {
        RoundId round = planRound
                .plan(
                        new RoundPlan(
                                "一部の調査",
                                Town.questionnaire(),
                                Town.OPENS,
                                Town.CLOSES,
                                Set.of(town.departments.getFirst())),
                        null)
                .orElseThrow();
        openRound.open(round, Town.OPENS, null);
        assertThat(town.city.one("select count(*)::int from survey.electorate")).isEqualTo(12);
        assertThat(get("/survey-rounds/" + round + "/rates"))
                .bodyText()
                .contains("課0")
                .doesNotContain("課1");
    }

    private RoundId opened() {
        RoundId round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        return round;
    }

    private MvcTestResult plan(String opens, String closes, String... more) {
        return post(
                "/survey-rounds",
                Stream.concat(
                                Stream.of(
                                        "questionnaire=" + questionnaire,
                                        "title=職員意識調査",
                                        "opens=" + opens,
                                        "closes=" + closes),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(office)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(office)).with(csrf());
        List.of(parameters)
                .forEach(pair ->
                        request.param(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return request.exchange();
    }
}
