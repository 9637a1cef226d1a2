package jp.mieru.engagement.planpages;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.engagement.actionplan.FollowReorganisations;
import jp.mieru.engagement.actionplan.MoveActionPlan;
import jp.mieru.engagement.actionplan.PlanOutcome;
import jp.mieru.engagement.actionplan.PlanState;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans go on after the next round, and in the units that follow theirs. */
@NullUnmarked
class GoingOnPagesTest extends PlanPagesCase {
    @Autowired
    FollowReorganisations follow;

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
}
