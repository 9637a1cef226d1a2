package jp.mieru.engagement.planwriting;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.engagement.actionplan.Wording;
import jp.mieru.engagement.actionplan.WriteActionPlan;
import jp.mieru.engagement.planpages.PlanPagesCase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What holds whoever asks, and when two ask at once. */
@NullUnmarked
class PlanRulesKeptTest extends PlanPagesCase {
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
    void aSharedPlanIsNotRewordedWithoutATalkWhoeverAsks() {
        var plan = town.shared(0);
        var untalked = new Wording("別のことをする。", "supervisor", null, town.today());
        assertThat(beans.getBean(WriteActionPlan.class).rewrite(plan, "課0", untalked, 0, null))
                .isEqualTo(WriteActionPlan.Rewriting.OVERTAKEN);
        assertThat(plans.find(plan).orElseThrow().wording().sentence()).isEqualTo(SENTENCE);
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
}
