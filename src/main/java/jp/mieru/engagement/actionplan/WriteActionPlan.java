package jp.mieru.engagement.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads a unit drafts its plan and changes the wording. The caller has asked whether the viewer does. */
@Service
class WriteActionPlan {
    private final ActionPlans plans;
    private final AuditTrail audit;
    private final Clock clock;

    WriteActionPlan(ActionPlans plans, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts the plan of a unit.
     *
     * @param predecessor the plan that goes on in this one
     * @return nothing if the unit has a plan in this round already
     */
    @Transactional
    Optional<PlanId> draft(
            Unit unit, RoundId round, Wording wording, @Nullable PlanId predecessor, @Nullable Viewer actor) {
        if (OneActionPlanPerUnitAndRound.alreadyThere(plans.of(List.of(unit.id())), unit.id(), round)
                .isPresent()) {
            return Optional.empty();
        }
        var added = plans.add(
                round, unit.id(), wording, predecessor, LocalDate.now(clock), actor == null ? null : actor.account());
        added.ifPresent(plan -> audit.changed(actor, "engagement.plan-drafted", null, said(unit.name(), wording)));
        return added;
    }

    /**
     * Replaces the wording.
     *
     * @return false if somebody else has changed it since that version, or it has ended, or has been shared and nobody has
     *     talked about the new wording
     */
    @Transactional
    boolean rewrite(PlanId id, String unit, Wording wording, int version, @Nullable Viewer actor) {
        boolean changed = mayBecome(plans.locked(id), wording) && plans.change(id, wording, version);
        if (changed) {
            audit.changed(actor, "engagement.plan-changed", null, said(unit, wording));
        }
        return changed;
    }

    private boolean mayBecome(ActionPlan plan, Wording wording) {
        return switch (plan.state()) {
            case DRAFT -> true;
            case SHARED -> AgreedWithTheStaff.isKept(wording, LocalDate.now(clock));
            case ENDED -> false;
        };
    }

    private static String said(String unit, Wording wording) {
        return unit + ": " + wording.sentence();
    }
}
