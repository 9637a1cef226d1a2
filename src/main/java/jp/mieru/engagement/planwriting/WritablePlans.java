package jp.mieru.engagement.planwriting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.OneActionPlanPerUnitAndRound;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.engagement.planpages.LedUnit;
import jp.mieru.engagement.planpages.PlanPages;
import jp.mieru.engagement.planpages.Sights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody may write: plans that units are asked for and plans that have not ended, of units that they lead. */
@Component
class WritablePlans {
    private final Sights sights;
    private final PlanPages pages;
    private final PlanCalls calls;
    private final ActionPlans plans;

    WritablePlans(Sights sights, PlanPages pages, PlanCalls calls, ActionPlans plans) {
        this.sights = sights;
        this.pages = pages;
        this.calls = calls;
        this.plans = plans;
    }

    /** The wanted unit, or the first that waits for a plan, among those the viewer leads and that are asked for one. */
    Optional<Place> asked(@Nullable UUID wanted, Viewer viewer) {
        var today = sights.today();
        return pages.led(sights.of(viewer, today), today).stream()
                .filter(
                        wanted == null
                                ? LedUnit::waits
                                : led -> led.unit().id().value().equals(wanted))
                .findFirst()
                .map(led -> new Place(led.unit(), led.call(), today, null));
    }

    /** A plan that the viewer may still change, where it stands. */
    Optional<Place> begun(UUID id, Viewer viewer) {
        var today = sights.today();
        var sight = sights.of(viewer, today);
        return sights.find(new PlanId(id), sight, today)
                .filter(plan -> sight.writes(plan.unit()) && !plan.is(PlanState.ENDED))
                .map(plan -> new Place(
                        today.get(plan.unit()), calls.find(plan.round()).orElseThrow(), today, plan));
    }

    /** The plan that is there by now, whoever wrote it. */
    Optional<ActionPlan> there(Place place) {
        var unit = place.unit().id();
        return OneActionPlanPerUnitAndRound.alreadyThere(
                plans.of(List.of(unit)), unit, place.call().round());
    }
}
