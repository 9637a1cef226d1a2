package jp.mieru.engagement.planpages;

import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.plancall.PlanCall;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitPanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a unit's page: its plan, or who leads it is asked for one. */
@Component
public class PlanPanel implements UnitPanel {
    /**
     * What the panel shows.
     *
     * @param plan the unit's newest plan that the viewer may read, null where there is none
     * @param call what asks the viewer to write one, null where nothing does
     */
    public record Shown(
            UnitId unit,
            @Nullable ActionPlan plan,
            @Nullable PlanCall call) {}

    private static final int ORDER = 450;
    private final Sights sights;
    private final ActionPlans plans;
    private final PlanCalls calls;

    PlanPanel(Sights sights, ActionPlans plans, PlanCalls calls) {
        this.sights = sights;
        this.plans = plans;
        this.calls = calls;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public ProfileSection.@Nullable Section panelOf(UnitId unit, Viewer viewer) {
        var call = calls.newest(List.of(unit)).get(unit);
        if (call == null) {
            return null;
        }
        var sight = sights.of(viewer, sights.today());
        var there = plans.of(List.of(unit));
        boolean asked = sight.writes(unit)
                && there.stream().noneMatch(plan -> plan.round().equals(call.round()));
        var plan = there.stream()
                .filter(found -> sight.reads(unit, found))
                .findFirst()
                .orElse(null);
        return plan == null && !asked
                ? null
                : new ProfileSection.Section(
                        "engagement.actionplan.panel.title",
                        "engagement/actionplan/panel",
                        new Shown(unit, plan, asked ? call : null));
    }
}
