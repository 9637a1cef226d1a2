package jp.mieru.engagement.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads a unit drafts its plan and changes the wording. The caller has asked whether the viewer does. */
@Service
public class WriteActionPlan {
    /** What came of changing a wording. */
    public enum Rewriting {
        WRITTEN,
        /** It aims at something else, and the next survey has opened. */
        AIM_STANDS,
        /** Somebody else has changed it since, or it has ended, or nobody has talked about the new wording. */
        OVERTAKEN
    }

    private final ActionPlans plans;
    private final Rounds rounds;
    private final AuditTrail audit;
    private final Clock clock;

    WriteActionPlan(ActionPlans plans, Rounds rounds, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.rounds = rounds;
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
    public Optional<PlanId> draft(
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

    /** Replaces the wording as it was in that version. */
    @Transactional
    public Rewriting rewrite(PlanId id, String unit, Wording wording, int version, @Nullable Viewer actor) {
        var plan = plans.locked(id);
        if (!mayBecome(plan, wording)) {
            return Rewriting.OVERTAKEN;
        }
        if (!AimStandsOnceTheNextSurveyOpened.isKept(plan, wording, nextSurveyOpened(plan))) {
            return Rewriting.AIM_STANDS;
        }
        if (!plans.change(id, wording, version)) {
            return Rewriting.OVERTAKEN;
        }
        audit.changed(actor, "engagement.plan-changed", null, said(unit, wording));
        return Rewriting.WRITTEN;
    }

    private boolean nextSurveyOpened(ActionPlan plan) {
        return plan.sharedOn() != null && rounds.openedAfter(plan.sharedOn());
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
