package jp.mieru.engagement.moved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.StatementCounter;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.PlanEffects;
import jp.mieru.engagement.actionplan.PlanTown;
import jp.mieru.engagement.moved.PlanMove.WhyNot;
import jp.mieru.survey.Town;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
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
class MovedPagesTest {
    private static final int MOST_STATEMENTS = 10;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WhatMoved whatMoved;

    private MovedTown town;

    @BeforeEach
    void aYearLiesBetweenTwoSurveys() {
        town = new MovedTown(beans);
    }

    @Test
    void eachPlanStandsBesideWhatItAimedAtAndUnitsWithoutSuchAPlan() {
        var moves = whatMoved.of(town.second);
        assertThat(moves)
                .extracting(PlanMove::sentence)
                .startsWith(MovedTown.sentence(0))
                .hasSize(5);
        assertThat(moves)
                .extracting(PlanMove::verdict)
                .containsExactly(
                        MoveVerdict.WORKED,
                        MoveVerdict.CANNOT_TELL,
                        MoveVerdict.CANNOT_TELL,
                        MoveVerdict.DID_NOT,
                        MoveVerdict.CANNOT_TELL);
        var worked = moves.getFirst();
        assertThat(worked.before()).isEqualTo(50.0);
        assertThat(worked.after()).isEqualTo(75.0);
        assertThat(worked.effect().expected()).isZero();
        assertThat(worked.effect().units()).as("課3 to 課9").isEqualTo(7);
        assertThat(worked.effect().points()).isEqualTo(25.0);
        assertThat(worked.effect().low()).isPositive();
        assertThat(worked.effect().shrunk()).isBetween(0.0, 25.0);
        assertThat(moves)
                .filteredOn(move -> move.unitName().equals("課10"))
                .singleElement()
                .satisfies(hidden -> {
                    assertThat(hidden.why()).isEqualTo(WhyNot.HIDDEN);
                    assertThat(hidden.after()).isNull();
                });
        assertThat(whatMoved.of(town.first)).as("no plans before").isEmpty();
    }

    @Test
    void aSurveyOfAPartOrOfAFewQuestionsIsNotTheNextOne() {
        var part = town.ofADepartment(LocalDate.of(2026, 6, 1));
        town.call(part, LocalDate.of(2026, 7, 1));
        var pulse = town.pulse(LocalDate.of(2026, 10, 25));
        assertThat(whatMoved.in(null).orElseThrow().later())
                .singleElement()
                .satisfies(only -> assertThat(only.id()).isEqualTo(town.second));
        assertThat(whatMoved.since(town.first).orElseThrow().now().round()).isEqualTo(town.second);
        assertThat(whatMoved.of(town.second)).hasSize(5);
        assertThat(get(town.office, "/what-moved?round=" + part)).hasStatus(404);
        assertThat(get(town.office, "/what-moved?round=" + pulse)).hasStatus(404);
        assertThat(get(town.head(0), "/action-plans/" + town.worked)).bodyText().contains("25.0点上がりました");
        assertThat(get(town.office, "/circle?round=" + town.first)).bodyText().contains("「今年の調査」（今回）を「昨年の調査」（前回）と比べると");
    }

    @Test
    void unitsWithAPlanOfAnotherRoundAreNoMeasure() {
        var part = town.ofADepartment(LocalDate.of(2026, 6, 1));
        var day = LocalDate.of(2026, 7, 1);
        town.call(part, day);
        PlanTown.shared(beans, town.town.section(4), part, "聞く。", "supervisor", day);
        assertThat(whatMoved.of(town.second).getFirst().effect().units())
                .as("課3 and 課5 to 課9")
                .isEqualTo(6);
    }

    @Test
    void onlyPlansThatWereSharedBeforeTheSurveyOpenedAreLookedAt() {
        town.plan(4, "supervisor", Town.OPENS);
        assertThat(whatMoved.of(town.second)).noneMatch(move -> move.unitName().equals("課4"));
    }

    @Test
    void theOfficeReadsAllPlansAndWhoLeadsAUnitItsOwn() {
        assertThat(get(town.office, "/what-moved"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "課0",
                        "効果があった",
                        "課1",
                        "まだ言えない",
                        "課2",
                        "効果は見られない",
                        "ほかより低下",
                        "50.0→75.0",
                        "＋25.0",
                        "前か後の点を出せません");
        assertThat(get(town.town.city.account(null, true, false), "/what-moved?round=" + town.second))
                .as("top management")
                .hasStatusOk();
        assertThat(get(town.head(1), "/what-moved")).bodyText().contains("課1").doesNotContain("課0<", "課2<");
        assertThat(get(town.staff(0), "/what-moved")).hasStatus(403);
        assertThat(get(town.office, "/what-moved?round=" + town.first)).hasStatus(404);
    }

    @Test
    void theListLeavesAsExcel() throws IOException {
        var bytes = get(town.office, "/what-moved/file?round=" + town.second)
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("課0");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("75.0");
            assertThat(rows.get(1).getCellText(12)).isEqualTo("効果があった");
        }
    }

    @Test
    void thePageOfAPlanTellsItToThoseWhoReadTheFiguresOfItsUnit() {
        var path = "/action-plans/" + town.worked;
        assertThat(get(town.head(0), path)).bodyText().contains("50.0点から75.0点へ、25.0点上がりました", "効果があった", "比べています");
        assertThat(get(town.office, path)).bodyText().contains("25.0点上がりました");
        assertThat(get(town.staff(0), path)).hasStatusOk().bodyText().doesNotContain("25.0", "75.0");
    }

    @Test
    void whoWritesTheNextPlanSeesWhatTheLastOneMoved() {
        town.call(town.second, Town.CLOSES);
        assertThat(get(town.head(0), "/action-plans/new"))
                .bodyText()
                .contains("前回の取組を続けられます", "25.0点上がりました", "data-kind=\"primary\">前回の取組を続ける");
        assertThat(get(town.head(2), "/action-plans/new"))
                .bodyText()
                .contains("ほかの所属よりはっきり下がっています。取組のほかに何があったかを職員に聞き、別の取組を考えてください")
                .doesNotContain("data-kind=\"primary\">前回の取組を続ける");
    }

    @Test
    void whoWritesAPlanSeesTheScoresToLookAtFirst() {
        town.call(town.second, Town.CLOSES);
        String head = town.head(0);
        assertThat(get(head, "/action-plans/new"))
                .bodyText()
                .containsSubsequence("まず見てほしい得点から並んでいます", "<details class=\"disclosure\" open>", "点</summary>");
        assertThat(StatementCounter.during(() -> get(head, "/action-plans/new")))
                .hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void aPlanThatGoesOnSaysWhenItWasTalkedAboutAndWhatItMovedBefore() {
        town.call(town.second, Town.CLOSES);
        String head = town.head(0);
        var next = mvc.post()
                .uri("/action-plans/" + town.worked + "/continuation")
                .param("unit", town.town.section(0).toString())
                .with(user(head))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(get(head, next)).bodyText().contains("前回の取組のときに話し合いました（", "引き継いだ取組で動いたこと", "25.0点上がりました", "効果があった");
        assertThat(get(town.staff(0), next)).bodyText().doesNotContain("引き継いだ取組で動いたこと", "25.0点");
    }

    @Test
    void thePageTakesFewStatements() {
        assertThat(statements(town.office)).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statements(town.head(0)))
                .as("and what the head leads, also since")
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void whatEverybodyAsksForIsWorkedOutOnce() {
        get(town.staff(5), "/circle");
        assertThat(readsFigures()).isFalse();
        town.town.city.run("update engagement.analysis set title = title");
        assertThat(readsFigures()).as("analysed anew").isTrue();
        assertThat(readsFigures()).isFalse();
        town.plan(4, "supervisor", MovedTown.SHARED);
        assertThat(readsFigures()).as("one more plan").isTrue();
        assertThat(whatMoved.of(town.second)).hasSize(6);
    }

    private boolean readsFigures() {
        return StatementCounter.during(() -> whatMoved.since(town.first)).stream()
                .anyMatch(sql -> sql.contains("analysis_cell"));
    }

    @Test
    void whatPlansMovedTakesAsManyStatementsForOneAsForAll() {
        var all = beans.getBean(ActionPlans.class).of(town.first);
        var effects = beans.getBean(PlanEffects.class);
        effects.of(all);
        var one = StatementCounter.during(
                () -> assertThat(effects.of(all.subList(0, 1))).hasSize(1));
        var five = StatementCounter.during(() -> assertThat(effects.of(all)).hasSize(5));
        assertThat(five).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(6);
    }

    private List<String> statements(String account) {
        get(account, "/what-moved");
        var statements = StatementCounter.during(() -> get(account, "/what-moved"));
        statements.removeIf(sql -> sql.contains("access.spring_session")); // every request here begins a session
        return statements;
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }
}
