package jp.mieru.engagement.planpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import jp.mieru.StatementCounter;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.FollowReorganisations;
import jp.mieru.engagement.actionplan.MoveActionPlan;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanOutcome;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.actionplan.PlanTown;
import jp.mieru.engagement.actionplan.Wording;
import jp.mieru.engagement.actionplan.WriteActionPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 総務部 has 課0 and 課1 of 8 and 6 people, 福祉部 has 課2 of 7. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ActionPlanPagesTest {
    private static final int MOST_STATEMENTS = 14;
    private static final String SENTENCE = PlanTown.SENTENCE;

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ActionPlans plans;

    @Autowired
    MoveActionPlan move;

    @Autowired
    FollowReorganisations follow;

    private PlanTown town;

    @BeforeEach
    void theOfficeHasCalledForPlans() {
        town = new PlanTown(beans, 8, 6, 7);
    }

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
    void othersNeitherWriteNorSeeIt() {
        var draft = town.drafted(0, town.round);
        var path = "/action-plans/" + draft;
        assertThat(get(town.staff(0, 3), path)).as("a draft").hasStatus(404);
        move.share(draft, null);
        assertThat(get(town.staff(0, 3), path)).hasStatusOk().bodyText().contains(SENTENCE);
        assertThat(get(town.staff(1, 3), path)).hasStatus(404);
        assertThat(get(town.head(1), path)).hasStatus(404);
        assertThat(get(town.head(1), path + "/edit")).hasStatus(404);
        assertThat(post(town.head(1), path + "/sharing")).hasStatus(404);
        assertThat(post(town.head(1), path + "/ending", "outcome", "worked")).hasStatus(404);
        assertThat(post(town.head(1), path + "/continuation", "unit", unit(1))).hasStatus(404);
        assertThat(post(town.head(1), path + "/check-ins", "answer", "done")).hasStatus(404);
        assertThat(get(town.staff(0, 3), path + "/edit")).hasStatus(403);
        assertThat(get(town.office, path)).hasStatusOk();
        assertThat(get(town.town.city.account(null, true, false), path))
                .as("top management")
                .hasStatusOk();
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
    void theDatabaseKeepsOnePlanPerUnitAndRoundAsWell() {
        town.drafted(0, town.round);
        assertThat(plans.add(
                        town.round,
                        town.town.section(0),
                        new Wording("二つめ。", "supervisor", null, town.today()),
                        null,
                        town.today(),
                        null))
                .isEmpty();
        assertThat(town.town.city.one("select count(*) from engagement.action_plan_state"))
                .isEqualTo(1L);
    }

    @Test
    void oneTapAnswersAndTheBrowserAloneKnowsWhich() {
        var plan = town.shared(0);
        var staff = town.staff(0, 3);
        var tapped = post(staff, "/action-plans/" + plan + "/check-ins", "answer", "done");
        assertThat(tapped).hasRedirectedUrl("/action-plans");
        var cookie = tapped.getResponse().getCookie("mieru_tap_" + plan);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(tapped.getRequest().getSession(true).getAttributeNames().asIterator())
                .toIterable()
                .noneMatch(name -> name.contains("FLASH"));
        assertThat(get(staff, "/action-plans", cookie)).bodyText().contains("今週は「できた」と答えました。", "「できなかった」に変える");
        assertThat(get(staff, "/action-plans"))
                .bodyText()
                .contains("今週は答えています。")
                .doesNotContain("「できた」と答えました");
        assertThat(get(staff, "/")).bodyText().doesNotContain("今週はできましたか");
        assertThat(post(staff, "/action-plans/" + plan + "/check-ins", "answer", "perhaps"))
                .hasStatus(422);
    }

    @Test
    void figuresOfTheRunningWeekAreNotShown() {
        var plan = town.shared(0);
        for (int person = 0; person < 8; person++) {
            post(
                    town.staff(0, person),
                    "/action-plans/" + plan + "/check-ins",
                    "answer",
                    person < 4 ? "done" : "not_done");
        }
        assertThat(get(town.head(0), "/action-plans/" + plan)).bodyText().doesNotContain("8人中");
        town.town.city.run("update engagement.check_in_week set week = week - 7");
        assertThat(get(town.head(0), "/action-plans/" + plan)).bodyText().contains("8人中4人");
        town.town.city.run("update engagement.check_in_week set done = 7, not_done = 1");
        assertThat(get(town.head(0), "/action-plans/" + plan))
                .bodyText()
                .contains("ほとんどの人ができた")
                .doesNotContain("8人中");
        town.town.city.run("update engagement.check_in_week set done = 2, not_done = 2");
        assertThat(get(town.head(0), "/action-plans/" + plan)).bodyText().contains("答えた人が5人に満たないため");
    }

    @Test
    void nobodyChecksInBeforeItStartsOrAfterItEnds() {
        var plan = town.shared(0);
        town.town.city.run(
                "update engagement.action_plan set starts_on = ?", town.today().plusDays(1));
        assertThat(post(town.staff(0, 3), "/action-plans/" + plan + "/check-ins", "answer", "done"))
                .hasStatus(404);
        assertThat(get(town.staff(0, 3), "/action-plans"))
                .bodyText()
                .contains("から始めます。")
                .doesNotContain("今週できた");
        town.town.city.run("update engagement.action_plan set starts_on = ?", town.today());
        assertThat(post(town.head(0), "/action-plans/" + plan + "/ending", "outcome", "worked"))
                .hasStatus3xxRedirection();
        assertThat(post(town.staff(0, 3), "/action-plans/" + plan + "/check-ins", "answer", "done"))
                .hasStatus(404);
        assertThat(get(town.staff(0, 3), "/action-plans")).bodyText().contains("これまでの取組", "効果があった");
    }

    @Test
    void aPlanThatRunsGoesOnAfterTheNextRoundByOnePress() {
        var before = town.shared(0);
        var next = town.closed("次の意識調査", -1);
        town.call(next);
        var head = town.head(0);
        assertThat(get(head, "/action-plans/new")).bodyText().contains("前回の取組を続ける", SENTENCE);
        assertThat(post(head, "/action-plans/" + before + "/continuation", "unit", unit(0)))
                .hasStatus3xxRedirection();
        var after = plans.of(next).getFirst();
        assertThat(after.state()).isEqualTo(PlanState.SHARED);
        assertThat(after.predecessor()).isEqualTo(before);
        assertThat(plans.find(before).orElseThrow().outcome()).isEqualTo(PlanOutcome.WENT_ON);
        assertThat(get(head, "/action-plans/" + after.id())).bodyText().contains("引き継いだ取組");
        assertThat(post(head, "/action-plans/" + before + "/continuation", "unit", unit(0)))
                .as("pressed twice")
                .hasRedirectedUrl("/action-plans/" + before);
        assertThat(plans.of(next)).hasSize(1);
    }

    @Test
    void aNewPlanIsSharedAfterTheOldOneHasEnded() {
        var before = town.shared(0);
        var next = town.closed("次の意識調査", -1);
        town.call(next);
        var draft = town.drafted(0, next);
        assertThat(move.share(draft, null)).isEqualTo(MoveActionPlan.Sharing.ANOTHER_GOES_ON);
        move.end(before, PlanOutcome.GIVEN_UP, false, null);
        assertThat(get(town.head(0), "/action-plans/new"))
                .as("what was given up")
                .bodyText()
                .doesNotContain("前回の取組を続ける");
        assertThat(move.share(draft, null)).isEqualTo(MoveActionPlan.Sharing.SHARED);
    }

    @Test
    void afterAReorganisationThePlanEndsAndTheHeadOfTheSuccessorIsOfferedIt() {
        var plan = town.shared(0);
        var merged = town.newUnit();
        var chief = town.chief(merged);
        var account = town.account(chief);
        town.closeDown(0);
        town.succeeds(0, merged);
        follow.run();
        follow.run();
        assertThat(plans.find(plan).orElseThrow().outcome()).isEqualTo(PlanOutcome.REORGANISED);
        assertThat(town.town.city.one(
                        "select count(*) from platform.notice where message_key = 'engagement.plancall.notice'"))
                .as("who leads what follows is told, once")
                .isEqualTo(1L);
        assertThat(get(account, "/")).bodyText().contains("新しい課のアクションプランを一つ決めて");
        assertThat(get(account, "/action-plans/new")).bodyText().contains("前身の課0の取組を引き継げます", SENTENCE);
        assertThat(get(account, "/action-plans/" + plan))
                .hasStatusOk()
                .bodyText()
                .contains("組織改編で終了", "課0");
        assertThat(post(account, "/action-plans/" + plan + "/continuation", "unit", merged.toString()))
                .hasStatus3xxRedirection();
        assertThat(plans.of(town.round).stream().filter(found -> found.unit().equals(merged)))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.state()).as("its staff talk first").isEqualTo(PlanState.DRAFT);
                    assertThat(taken.predecessor()).isEqualTo(plan);
                });
    }

    @Test
    void aDraftThatEndedWithItsUnitIsReadByThoseWhoLeadWhatFollowsAlone() {
        var draft = town.drafted(0, town.round);
        var merged = town.newUnit();
        var chief = town.account(town.chief(merged));
        var member = town.town.city.staff("900003", "新職員", "シンショクイン");
        town.town.city.works(member, merged, "主事", 1, town.today().toString(), null);
        town.closeDown(0);
        town.succeeds(0, merged);
        follow.run();
        assertThat(plans.find(draft).orElseThrow().outcome()).isEqualTo(PlanOutcome.REORGANISED);
        assertThat(get(chief, "/action-plans/" + draft)).hasStatusOk();
        assertThat(get(town.account(member), "/action-plans/" + draft)).hasStatus(404);
        assertThat(get(town.account(member), "/action-plans")).bodyText().doesNotContain(SENTENCE);
        assertThat(get(chief, "/action-plans/new"))
                .as("nor is it offered")
                .bodyText()
                .doesNotContain(SENTENCE);
    }

    @Test
    void onlyWhatIsOfferedGoesOn() {
        var givenUp = town.shared(0);
        move.end(givenUp, PlanOutcome.GIVEN_UP, false, null);
        var second = town.closed("二回めの意識調査", -1);
        town.call(second);
        assertThat(post(town.head(0), "/action-plans/" + givenUp + "/continuation", "unit", unit(0)))
                .hasStatus(404);
        var running = town.shared(0, second);
        var third = town.closed("三回めの意識調査", -2);
        town.call(third);
        assertThat(post(town.head(1), "/action-plans/" + running + "/continuation", "unit", unit(1)))
                .as("another unit's")
                .hasStatus(404);
        assertThat(post(town.head(0), "/action-plans/" + running + "/continuation"))
                .as("for no unit")
                .hasStatus(404);
    }

    @Test
    void whereTheRoundAsksNothingAboutItsAimAPlanGoesOnAsADraft() {
        var before = town.shared(0);
        town.town.city.run("update engagement.action_plan set construct = 'workload'");
        var next = town.closed("次の意識調査", -1);
        town.call(next);
        post(town.head(0), "/action-plans/" + before + "/continuation", "unit", unit(0));
        assertThat(plans.of(next))
                .singleElement()
                .satisfies(plan -> assertThat(plan.state()).isEqualTo(PlanState.DRAFT));
        assertThat(plans.find(before).orElseThrow().state())
                .as("runs until it is ended")
                .isEqualTo(PlanState.SHARED);
    }

    @Test
    void aSharedPlanIsNotRewordedWithoutATalkWhoeverAsks() {
        var plan = town.shared(0);
        var untalked = new Wording("別のことをする。", "supervisor", null, town.today());
        assertThat(beans.getBean(WriteActionPlan.class).rewrite(plan, "課0", untalked, 0, null))
                .isEqualTo(WriteActionPlan.Rewriting.OVERTAKEN);
        assertThat(plans.find(plan).orElseThrow().wording().sentence()).isEqualTo(SENTENCE);
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

    @Test
    void aTapThatComesWithTheNewWeekIsNotTaken() {
        var plan = town.shared(0);
        post(town.staff(0, 2), "/action-plans/" + plan + "/check-ins", "answer", "done");
        town.town.city.run("update engagement.check_in_week set secret = null");
        var late = post(town.staff(0, 3), "/action-plans/" + plan + "/check-ins", "answer", "done");
        assertThat(late).hasRedirectedUrl("/action-plans");
        assertThat(late.getMvcResult().getFlashMap().get("flash")).isNotNull();
        assertThat(town.town.city.one("select done from engagement.check_in_week"))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofTwoPlansOfAUnitSharedInTheSameInstantOneIsShared() throws Exception {
        var next = town.closed("次の意識調査", -1);
        town.call(next);
        var drafts = java.util.List.of(town.drafted(0, town.round), town.drafted(0, next));
        var start = new java.util.concurrent.CyclicBarrier(2);
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            for (var shared : drafts.stream()
                    .map(draft -> threads.submit(() -> {
                        start.await();
                        return move.share(draft, null);
                    }))
                    .toList()) {
                shared.get();
            }
        }
        assertThat(town.town.city.one("select count(*) from engagement.action_plan_state where state = 'shared'"))
                .isEqualTo(1L);
    }

    @Test
    void thePageOfAUnitShowsItsPlan() {
        assertThat(get(town.head(0), "/workplace")).bodyText().contains("アクションプランを作る（締切");
        town.shared(0);
        assertThat(get(town.head(0), "/workplace"))
                .bodyText()
                .contains(SENTENCE)
                .doesNotContain("アクションプランを作る（締切");
        assertThat(get(town.staff(0, 3), "/units/" + unit(0))).bodyText().contains(SENTENCE);
        assertThat(get(town.staff(1, 3), "/units/" + unit(0))).bodyText().doesNotContain(SENTENCE);
    }

    @Test
    void pagesTakeFewStatements() {
        var plan = town.shared(0);
        town.drafted(1, town.round);
        for (var path : new String[] {"/action-plans", "/action-plans/" + plan, "/action-plans/" + plan + "/edit"}) {
            get(town.head(0), path);
            assertThat(StatementCounter.during(() -> get(town.head(0), path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(MOST_STATEMENTS + 4);
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

    private String unit(int section) {
        return town.town.section(section).toString();
    }

    private MvcTestResult get(String account, String uri, Cookie... cookies) {
        var request = mvc.get().uri(uri).with(user(account));
        return cookies.length == 0
                ? request.exchange()
                : request.cookie(cookies).exchange();
    }

    private MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
