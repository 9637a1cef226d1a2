package jp.mieru.engagement.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.TrainingProposals;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.jobs.WaitingJobs;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sixty people, half of whom write that appraisal should be explained; after the course a quarter still does. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ProposalPagesTest {
    private static final int TEXT = 4;

    private static final Viewer VIEWER =
            new Viewer(UUID.randomUUID(), null, "担当", Set.of(Duty.TRAINING), false, false, false);

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
    TrainingProposals proposals;

    @Autowired
    ApplicationContext context;

    private Town town;
    private RoundId round;
    private String office;
    private String training;
    private String theme;

    @BeforeEach
    void aThemeIsKept() {
        town = new Town(30, 30);
        office = town.city.account(null, false, false, Duty.SURVEY);
        training = town.city.account(null, false, false, Duty.TRAINING);
        round = round("第1回", Town.OPENS, 15);
        post(office, "/themes", "name", "評価の説明", "words", "人事評価");
        theme = (String) town.city.one("select id::text from engagement.theme");
    }

    @Test
    void aThemeBecomesAProposalThatIsTakenUpAndHeld() {
        assertThat(get(office, "/results/" + round + "/themes")).bodyText().contains("研修を提案する");
        String proposal = propose();
        assertThat(proposals.waiting())
                .extracting(TrainingProposals.Waiting::title)
                .containsExactly("評価者研修");
        assertThat(get(training, proposal)).hasStatusOk().bodyText().contains("評価者研修", "評価の説明", "50.0%", "提案中");
        post(training, proposal + "/state", "state", "TAKEN_UP");
        assertThat(proposals.waiting()).isEmpty();
        post(training, proposal + "/state", "state", "DECLINED", "reason", "予算");
        assertThat(get(training, proposal)).bodyText().contains("採用").doesNotContain("予算");
        post(training, proposal + "/state", "state", "HELD", "day", "令和8年10月2日");
        assertThat(get(office, "/training-proposals")).bodyText().contains("実施済み");
    }

    @Test
    void theNextRoundShowsWhatCameOfIt() {
        String proposal = propose();
        assertThat(get(office, proposal)).bodyText().contains("次の調査が終わると");
        round("第2回", Town.OPENS.plusMonths(1), 6);
        assertThat(get(office, proposal)).bodyText().contains("第2回", "20.0%", "－30.0", "上司", "50.0点");
        assertThat(get(office, proposal + "?lang=en")).bodyText().contains("The surveys since");
    }

    @Test
    void whatIsNotTakenUpHasAReason() {
        String proposal = propose();
        assertThat(post(office, proposal + "/state", "state", "DECLINED", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("見送る理由を入れてください");
        assertThat(get(office, proposal)).bodyText().contains("提案中");
        post(office, proposal + "/state", "state", "DECLINED", "reason", "予算がない");
        assertThat(get(office, proposal)).bodyText().contains("見送り", "予算がない");
        post(office, proposal + "/state", "state", "HELD");
        assertThat(get(office, proposal)).bodyText().doesNotContain("実施済み");
    }

    @Test
    void whatWasMistypedIsSaidAndNotSaved() {
        String proposal = propose();
        assertThat(post(training, proposal + "/state", "state", "DECLINED", "reason", "予".repeat(401)))
                .hasStatus(422)
                .bodyText()
                .contains("見送る理由は400字以内", "予予予");
        post(training, proposal + "/state", "state", "TAKEN_UP");
        assertThat(post(training, proposal + "/state", "state", "HELD", "day", "令和8年13月2日"))
                .hasStatus(422)
                .bodyText()
                .contains("実施した日を", "令和8年13月2日");
        assertThat(post(training, proposal + "/state", "state", "HELD", "day", ""))
                .hasStatus(422);
        assertThat(post(training, proposal + "/state", "state", "HELD", "day", "2999/1/1"))
                .hasStatus(422)
                .bodyText()
                .contains("今日までの日");
        assertThat(get(training, proposal)).bodyText().doesNotContain("実施済み</p>");
        UUID id = UUID.fromString(proposal.substring(proposal.lastIndexOf('/') + 1));
        assertThat(proposals.held(id, LocalDate.of(2999, 1, 1), VIEWER)).isFalse();
        assertThat(post(training, proposal + "/state", "state", "NONSENSE")).hasStatus(302);
    }

    @Test
    void roundsThatAskedOtherUnitsAreNotPutBesideIt() {
        String proposal = propose();
        RoundId part = round("一部の調査", Town.OPENS.plusMonths(1), 6, Set.of(town.section(0)));
        assertThat(get(office, "/results/" + part)).hasStatusOk();
        assertThat(get(office, proposal)).bodyText().doesNotContain("一部の調査").contains("次の調査が終わると");
    }

    @Test
    void sharesCountedWithAnotherThresholdAreNotShown() {
        String proposal = propose();
        assertThat(get(office, proposal)).bodyText().contains("50.0%");
        town.city.run("update engagement.theme_counted set threshold = threshold - 1");
        assertThat(get(office, proposal)).hasStatusOk().bodyText().doesNotContain("50.0%");
    }

    @Test
    void moreRoundsTakeNoMoreStatements() {
        String proposal = propose();
        round("第2回", Town.OPENS.plusMonths(1), 6);
        int one = statements(proposal);
        for (int later = 2; later < 5; later++) {
            round("第" + (later + 1) + "回", Town.OPENS.plusMonths(later), 6);
        }
        assertThat(get(office, proposal)).bodyText().contains("第5回");
        assertThat(statements(proposal)).isEqualTo(one);
    }

    private int statements(String page) {
        get(office, page);
        var heard = StatementCounter.during(() -> get(office, page));
        heard.removeIf(sql -> sql.contains("access.spring_session"));
        return heard.size();
    }

    @Test
    void aThemeWithAProposalCannotBeDropped() {
        propose();
        post(office, "/themes/" + theme + "/removal");
        assertThat(get(office, "/themes")).bodyText().contains("評価の説明");
    }

    @Test
    void incompleteAndForgedProposalsAreRefused() {
        assertThat(post(office, "/training-proposals", form(theme, ""))
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(post(office, "/training-proposals", form(UUID.randomUUID().toString(), "x")))
                .hasStatus(404);
        assertThat(post(office, "/training-proposals", "title", "x")).hasStatus(400);
        assertThat(get(office, "/training-proposals/new?theme=" + theme + "&round=" + round + "&question=0"))
                .hasStatus(404);
        assertThat(get(office, "/training-proposals/new")).hasStatus(404);
        assertThat(get(office, "/training-proposals/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void onlyThoseInChargeOfSurveysProposeAndOnlyTheyAndTrainingDecide() {
        String proposal = propose();
        assertThat(post(training, "/training-proposals", form(theme, "x"))).hasStatus(403);
        for (String other : List.of(
                town.city.account(town.person(0, 0)),
                town.city.account(town.person(0, 1), true, false),
                town.city.account(null, false, true))) {
            assertThat(get(other, "/training-proposals")).hasStatus(403);
            assertThat(get(other, proposal)).hasStatus(403);
            assertThat(post(other, proposal + "/state", "state", "TAKEN_UP")).hasStatus(403);
        }
    }

    private String propose() {
        return post(office, "/training-proposals", form(theme, "評価者研修"))
                .getResponse()
                .getRedirectedUrl();
    }

    private String[] form(String about, String title) {
        return new String[] {
            "title",
            title,
            "what",
            "評価の伝え方",
            "audience",
            "課長・係長",
            "effect",
            "説明への不満が減る",
            "theme",
            about,
            "round",
            round.toString(),
            "question",
            String.valueOf(TEXT),
            "construct",
            "supervisor"
        };
    }

    private RoundId round(String title, LocalDate opens, int complain) {
        return round(title, opens, complain, Set.of());
    }

    private RoundId round(String title, LocalDate opens, int complain, Set<UnitId> scope) {
        RoundId opened = planRound
                .plan(new RoundPlan(title, Town.questionnaire(), opens, opens.plusDays(20), scope), null)
                .orElseThrow();
        openRound.open(opened, opens, null);
        for (UnitId unit : scope.isEmpty() ? town.sections.keySet() : scope) {
            List<StaffId> section = town.sections.get(unit);
            for (int i = 0; i < section.size(); i++) {
                var texts = new String[TEXT + 1];
                texts[TEXT] = i < complain ? "人事評価の理由を説明してほしい。" : "窓口の応援がほしい。";
                float points = i % 2 == 0 ? 2f : 4f;
                box.cast(
                        opened,
                        section.get(i),
                        opens,
                        new Ballot(new Float[] {points, points, null, null, null}, texts));
            }
        }
        closeRound.close(opened, opens.plusDays(20), null);
        WaitingJobs.run(context);
        return opened;
    }

    private MvcTestResult post(String account, String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }
}
