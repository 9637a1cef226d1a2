package jp.mieru.engagement.planwriting;

import java.util.Comparator;
import java.util.List;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.Offers;
import jp.mieru.engagement.actionplan.PlanEffects;
import jp.mieru.engagement.actionplan.PlanEffects.Effect;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.engagement.planpages.PlanPages;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers as they stand above a new plan, each with what it moved: what worked comes first, then the unit's own. */
@Component
class OfferedPlans {
    private final Offers offers;
    private final PlanPages pages;
    private final PlanEffects effects;
    private final Parts parts;

    OfferedPlans(Offers offers, PlanPages pages, PlanEffects effects, Parts parts) {
        this.offers = offers;
        this.pages = pages;
        this.effects = effects;
        this.parts = parts;
    }

    List<Offered> to(UnitId unit, PlanCall call, UnitTree today, Page page) {
        var offered = offers.to(unit, call.round(), call.calledOn(), today.day());
        var moved = effects.of(offered);
        return offered.stream()
                .map(plan -> offered(plan, unit, moved.get(plan.id()), today, page))
                .sorted(Comparator.comparing((Offered plan) -> !plan.worked()).thenComparing(plan -> !plan.own()))
                .toList();
    }

    private Offered offered(ActionPlan plan, UnitId unit, @Nullable Effect effect, UnitTree today, Page page) {
        return new Offered(
                plan,
                pages.unitName(plan, today),
                plan.unit().equals(unit),
                effect != null && effect.worked(),
                effect == null
                        ? null
                        : parts.of(
                                effect.shown().template(), page, effect.shown().model()));
    }
}
