package jp.mieru.engagement.planwriting;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.planpages.PlanPagesCase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A head writes one plan, and shares it once the staff have been talked with. */
@NullUnmarked
class PlanWritingPagesTest extends PlanPagesCase {
    @Test
    void aHeadIsAskedAndWritesOnePlanWithTheGuideAndExamplesBesideIt() {
        var head = town.head(0);
        assertThat(get(head, "/")).bodyText().contains("課0のアクションプランを一つ決めて", "/action-plans/new?unit=");
        assertThat(get(head, "/action-plans")).bodyText().contains("課0", "未作成");
        assertThat(get(head, "/action-plans/new"))
                .hasStatusOk()
                .bodyText()
                .contains("課0のアクションプラン", "職員意識調査", "五分以内の相談は断らず", "まず見るところ");
        assertThat(get(head, "/action-plans/new?example=supervisor-1"))
                .bodyText()
                .contains("五分以内の相談は断らず、相手の目を見て聞く。</textarea>", "value=\"supervisor\" selected");
        assertThat(write(head, 0, "go", "draft")).hasStatus3xxRedirection();
        assertThat(get(head, "/action-plans")).bodyText().contains("下書き", SENTENCE);
        assertThat(get(head, "/action-plans/new?unit=" + town.town.section(0))).hasStatus3xxRedirection();
    }

    @Test
    void aDraftIsSharedOnceTheHeadHasTalkedWithTheStaff() {
        var head = town.head(0);
        assertThat(write(head, 0, "go", "share"))
                .hasStatus(422)
                .bodyText()
                .contains("全員ができることを確かめてから共有してください", SENTENCE);
        assertThat(write(head, 0, "go", "share", "talked", "true", "talkedOn", "2126-04-01"))
                .hasStatus(422)
                .bodyText()
                .contains("まだ来ていない日です。");
        assertThat(write(head, 0, "go", "share", "talked", "true", "talkedOn", "令和8年11月20日"))
                .hasStatus3xxRedirection();
        assertThat(get(town.staff(0, 3), "/action-plans")).bodyText().contains(SENTENCE, "今週できた");
        assertThat(get(town.staff(0, 3), "/")).bodyText().contains("今週はできましたか：" + SENTENCE);
        assertThat(get(head, "/")).bodyText().doesNotContain("課0のアクションプランを一つ決めて");
        assertThat(get(town.staff(1, 3), "/action-plans")).bodyText().doesNotContain(SENTENCE);
    }

    @Test
    void refusesWhatIsNotOneSimpleSentence() {
        var head = town.head(0);
        assertThat(post(head, "/action-plans", "unit", unit(0), "sentence", "", "startsOn", "2026-12-01"))
                .hasStatus(422)
                .bodyText()
                .contains("取り組むことを一文で書いてください。", "ねらいを選んでください。");
        assertThat(post(
                        head,
                        "/action-plans",
                        "unit",
                        unit(0),
                        "sentence",
                        "肯定から入る。顔を上げる。",
                        "construct",
                        "made-up",
                        "startsOn",
                        "いつか"))
                .hasStatus(422)
                .bodyText()
                .contains("取り組むことは一つだけにします。", "ねらいを選んでください。", "日付を読み取れません。");
    }

    @Test
    void whoLeadsTheUnitAboveWritesItsPlanToo() {
        var director = town.town.city.staff("900001", "部長", "ブチョウ", town.town.departments.get(0), "部長", 8);
        town.town.city.heads(director, town.town.departments.get(0), "2020-04-01", null);
        var account = town.account(director);
        assertThat(write(account, 1, "go", "draft")).hasStatus3xxRedirection();
        assertThat(write(account, 2, "go", "draft")).hasStatus(404);
    }

    @Test
    void aSecondHeadIsToldAndLosesNothing() {
        town.town.city.actsAsHead(town.town.person(0, 1), town.town.section(0), "2020-04-01", null);
        assertThat(write(town.head(0), 0, "go", "draft")).hasStatus3xxRedirection();
        var late = post(
                town.staff(0, 1),
                "/action-plans",
                "unit",
                unit(0),
                "sentence",
                "あとから書いた文。",
                "construct",
                "supervisor",
                "startsOn",
                "2026-12-01");
        assertThat(late).hasStatus(422).bodyText().contains("ほかの人がこの所属のアクションプランを保存しました", SENTENCE, "あとから書いた文。");
        var plan = plans.of(town.round).getFirst();
        assertThat(late).bodyText().contains("action=\"/action-plans/" + plan.id() + "\"");
        assertThat(rewrite(town.head(0), plan, "0", "先に直した文。")).hasStatus3xxRedirection();
        assertThat(rewrite(town.staff(0, 1), plan, "0", "あとから直した文。"))
                .hasStatus(422)
                .bodyText()
                .contains("先に直した文。", "あとから直した文。");
        assertThat(plans.of(town.round))
                .singleElement()
                .satisfies(kept -> assertThat(kept.wording().sentence()).isEqualTo("先に直した文。"));
    }

    @Test
    void whatASharedPlanAimsAtStandsOnceTheNextSurveyOpened() {
        var plan = town.shared(0);
        assertThat(reworded(plan, "1", "engagement")).as("before").hasStatus(422); // somebody else's version
        assertThat(reworded(plan, "0", "engagement")).as("before").hasStatus3xxRedirection();
        town.town.city.run("update engagement.action_plan_state set on_day = date '2026-10-05'");
        town.closed("次の意識調査", -10);
        assertThat(reworded(plan, "1", "supervisor"))
                .hasStatus(422)
                .bodyText()
                .contains("ねらいは変えられません。「エンゲージメント」のままにしてください", "言いかえた文。");
        assertThat(plans.find(plan).orElseThrow().wording().construct()).isEqualTo("engagement");
        assertThat(reworded(plan, "1", "engagement")).as("other words").hasStatus3xxRedirection();
    }

    private MvcTestResult reworded(PlanId plan, String version, String construct) {
        var today = town.today().toString();
        return post(
                town.head(0),
                "/action-plans/" + plan,
                "version",
                version,
                "sentence",
                "言いかえた文。",
                "construct",
                construct,
                "startsOn",
                today,
                "talked",
                "true",
                "talkedOn",
                today);
    }

    @Test
    void anUnknownUnitIsNotThere() {
        var unheard = java.util.UUID.randomUUID().toString();
        for (var unit : new String[] {unheard, "x", ""}) {
            assertThat(post(town.head(0), "/action-plans", "unit", unit, "sentence", SENTENCE))
                    .as(unit)
                    .hasStatus(404);
        }
    }

    private MvcTestResult write(String account, int section, String... more) {
        var parameters = new java.util.ArrayList<>(java.util.List.of(
                "unit",
                unit(section),
                "sentence",
                SENTENCE,
                "construct",
                "supervisor",
                "startsOn",
                town.today().toString()));
        parameters.addAll(java.util.List.of(more));
        return post(account, "/action-plans", parameters.toArray(String[]::new));
    }

    private MvcTestResult rewrite(String account, ActionPlan plan, String version, String sentence) {
        return post(
                account,
                "/action-plans/" + plan.id(),
                "unit",
                unit(0),
                "version",
                version,
                "sentence",
                sentence,
                "construct",
                "supervisor",
                "startsOn",
                "2026-12-01");
    }
}
