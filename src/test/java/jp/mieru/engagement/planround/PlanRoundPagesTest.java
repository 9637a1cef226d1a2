package jp.mieru.engagement.planround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import jp.mieru.StatementCounter;
import jp.mieru.engagement.actionplan.PlanTown;
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

/** 課0 runs a plan, 課1 has a draft, 課2 nothing. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class PlanRoundPagesTest {
    private static final int MOST_STATEMENTS = 18;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    private PlanTown town;
    private String path;

    @BeforeEach
    void someHavePlans() {
        town = new PlanTown(beans, 8, 6, 7);
        town.shared(0);
        town.drafted(1, town.round);
        path = "/action-plan-rounds/" + town.round;
    }

    @Test
    void theOfficeSeesPlansByUnitAndWhoHasNone() {
        assertThat(get(town.office, path)).hasStatusOk().bodyText().contains("課0", "課1", "課2", PlanTown.SENTENCE);
        assertThat(get(town.office, path + "?state=none"))
                .bodyText()
                .contains("課2", "福祉部")
                .doesNotContain("課0", "課1");
        assertThat(get(town.office, path + "?state=draft"))
                .bodyText()
                .contains("課1")
                .doesNotContain("課0", "課2");
        assertThat(get(town.office, path + "?kind=部")).bodyText().contains("当てはまる所属はありません");
    }

    @Test
    void topManagementLooksAndDoesNotAct() {
        var executive = town.town.city.account(null, true, false);
        assertThat(get(executive, path)).hasStatusOk().bodyText().contains("課2").doesNotContain("促す</button>");
        assertThat(post(executive, path + "/nudges")).hasStatus(403);
        assertThat(get(town.head(0), path)).hasStatus(403);
        assertThat(get(town.staff(0, 3), "/action-plan-rounds")).hasStatus(403);
    }

    @Test
    void headsAreRemindedOnceADayAndItIsNoted() {
        for (int section = 0; section < 3; section++) {
            town.head(section);
        }
        assertThat(post(town.office, path + "/nudges", "state", "none")).hasStatus3xxRedirection();
        assertThat(told()).as("the head of 課2 alone").isEqualTo(1L);
        post(town.office, path + "/nudges");
        assertThat(told()).as("and of 課1, not of 課2 again").isEqualTo(2L);
        post(town.office, path + "/nudges");
        assertThat(told()).isEqualTo(2L);
        town.town.city.run("update engagement.plan_nudge set day = day - 1");
        post(town.office, path + "/nudges");
        assertThat(told()).as("the day after").isEqualTo(4L);
        assertThat(town.town.city.one(
                        "select count(*) from access.audit_entry where action = 'engagement.heads-nudged'"))
                .isEqualTo(3L);
    }

    @Test
    void nobodyIsNotedAsRemindedWhereNobodyLeads() {
        town.head(2);
        town.town.city.run(
                "delete from organization.unit_head where unit_id = ?",
                town.town.section(1).value());
        post(town.office, path + "/nudges");
        assertThat(town.town.city.one("select string_agg(unit_id::text, ' ') from engagement.plan_nudge"))
                .isEqualTo(town.town.section(2).toString());
    }

    @Test
    void aPlanStaysInTheListWhenItsUnitExistsNoMore() {
        town.closeDown(0);
        town.follow();
        assertThat(get(town.office, path)).bodyText().contains("課0", "組織改編で終了");
    }

    @Test
    void whatFollowsAUnitIsAskedAsSoonAsItIsKnown() {
        town.closeDown(2);
        town.follow();
        var merged = town.newUnit();
        town.chief(merged);
        town.succeeds(2, merged);
        town.follow();
        assertThat(get(town.office, path)).bodyText().contains("新しい課");
    }

    @Test
    void aUnitThatWasFollowedIsCalledAgain() {
        town.town.city.run(
                "update engagement.plan_call_unit set followed = true where unit_id = ?",
                town.town.section(2).value());
        assertThat(get(town.office, path)).bodyText().doesNotContain("課2");
        town.call(town.round);
        assertThat(get(town.office, path)).bodyText().contains("課2");
    }

    @Test
    void theListLeavesAsExcel() throws IOException {
        var bytes = get(town.office, path + "/file").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> rows = workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(1) + " " + row.getCellText(5) + " " + row.getCellText(6))
                    .toList();
            assertThat(rows)
                    .containsExactly(
                            "所属 状態 アクションプラン", "課0 実施中 " + PlanTown.SENTENCE, "課1 下書き " + PlanTown.SENTENCE, "課2 未作成 ");
        }
    }

    @Test
    void theCallNamesTheKindsOfUnitsAndTheDayAndHeadsAreToldOnce() {
        var round = town.closed("次の意識調査", -1);
        var next = "/action-plan-rounds/" + round;
        town.head(0);
        assertThat(get(town.office, "/action-plan-rounds")).bodyText().contains("次の意識調査", "未依頼");
        assertThat(get(town.office, next)).bodyText().contains("所属長に依頼する", "課（所属長のいる3所属）");
        assertThat(post(town.office, next, "dueOn", "2020-04-01"))
                .hasStatus(422)
                .bodyText()
                .contains("すでに過ぎた日です。", "対象の所属を選んでください。");
        for (var due : List.of("2126-04-01", "2126-05-01")) {
            assertThat(post(town.office, next, "dueOn", due, "kinds", "課")).hasStatus3xxRedirection();
        }
        assertThat(town.town.city.one(
                        "select due_on::text from engagement.plan_call where round_id = ?", round.value()))
                .isEqualTo("2126-05-01");
        assertThat(town.town.city.one(
                        "select count(*) from platform.notice where message_key = 'engagement.plancall.notice'"))
                .isEqualTo(1L);
        assertThat(get(town.head(0), "/action-plans")).bodyText().contains("2126年");
    }

    @Test
    void aPlanThatWorkedBecomesAnExampleWithoutItsUnitUnlessTheHeadAgrees() {
        assertThat(example("false")).doesNotContain("課0での取組");
        town.town.city.run("delete from engagement.plan_example");
        assertThat(example("true")).contains("課0での取組");
    }

    private String example(String mayNameUnit) {
        var plan = town.town.city.one(
                "select id from engagement.action_plan where unit_id = ?",
                town.town.section(0).value());
        town.town.city.run("delete from engagement.action_plan_state where state = 'ended'");
        assertThat(post(town.office, "/action-plans/" + plan + "/example"))
                .as("still running")
                .hasStatus(404);
        post(town.head(0), "/action-plans/" + plan + "/ending", "outcome", "worked", "mayNameUnit", mayNameUnit);
        assertThat(post(town.office, "/action-plans/" + plan + "/example")).hasStatus3xxRedirection();
        assertThat(post(town.office, "/action-plans/" + plan + "/example"))
                .as("pressed twice")
                .hasStatus3xxRedirection();
        assertThat(town.town.city.one("select count(*) from engagement.plan_example"))
                .isEqualTo(1L);
        return new String(
                get(town.staff(1, 2), "/plan-examples").getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theListTakesFewStatements() {
        assertThat(StatementCounter.during(() -> get(town.office, path))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(StatementCounter.during(() -> get(town.office, path + "/file")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private Object told() {
        return town.town.city.one(
                "select count(*) from platform.notice where message_key = 'engagement.planround.notice.nudge'");
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    private MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
