package jp.mieru.engagement.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan moves on: it is shared, it ends, it goes on in a later round. */
@Service
public class MoveActionPlan {
    /** What came of sharing a plan. */
    public enum Sharing {
        SHARED,
        /** It was shared or has ended already. */
        NOT_A_DRAFT,
        /** Nobody has talked with the staff. */
        NOT_AGREED,
        /** The plan of an earlier round has not ended. */
        ANOTHER_GOES_ON;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A plan that goes on.
     *
     * @param sharing what came of sharing it; null where it was left a draft for its head to look at
     */
    public record CarriedOver(PlanId plan, @Nullable Sharing sharing) {
        /** The word that message keys end with. */
        public String word() {
            if (sharing == null) {
                return "goes_on_as_draft";
            }
            return sharing == Sharing.SHARED ? "goes_on" : sharing.word();
        }
    }

    private final ActionPlans plans;
    private final WriteActionPlan write;
    private final Rounds rounds;
    private final AuditTrail audit;
    private final Clock clock;

    MoveActionPlan(ActionPlans plans, WriteActionPlan write, Rounds rounds, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.write = write;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shares a draft with the unit's staff. */
    @Transactional
    public Sharing share(PlanId id, @Nullable Viewer actor) {
        var plan = plans.locked(id);
        if (!plan.is(PlanState.DRAFT)) {
            return Sharing.NOT_A_DRAFT;
        }
        var today = LocalDate.now(clock);
        if (!AgreedWithTheStaff.isKept(plan.wording(), today)) {
            return Sharing.NOT_AGREED;
        }
        if (OnePlanAtATime.stillGoingOn(plans.of(List.of(plan.unit())), plan).isPresent()) {
            return Sharing.ANOTHER_GOES_ON;
        }
        plans.enter(id, PlanState.SHARED, null, today, account(actor));
        audit.changed(actor, "engagement.plan-shared", null, plan.wording().sentence());
        return Sharing.SHARED;
    }

    /**
     * Ends a plan.
     *
     * @param mayNameUnit whether the head agrees that the unit is named where the plan serves as an example
     * @return false if it had ended before, or was never shared
     */
    @Transactional
    public boolean end(PlanId id, PlanOutcome outcome, boolean mayNameUnit, @Nullable Viewer actor) {
        var plan = plans.locked(id);
        if (!plan.is(PlanState.SHARED)) {
            return false;
        }
        plans.allowNaming(id, mayNameUnit && outcome == PlanOutcome.WORKED);
        return ended(plan, outcome, actor);
    }

    /** Ends a plan, draft or shared, whose unit exists no more. */
    @Transactional
    void endWithItsUnit(PlanId id) {
        ended(plans.locked(id), PlanOutcome.REORGANISED, null);
    }

    /**
     * Lets a plan go on in the round of a later call, or at the unit that follows its own. Where it is the same unit it is
     * shared at once, for its staff have agreed before; others talk first. It is also left a draft, and the old plan runs
     * until it is ended, where the round does not ask about what it aims at.
     *
     * @return nothing if the unit has a plan in that round already, or the plan cannot go on
     */
    @Transactional
    public Optional<CarriedOver> carryOver(PlanId before, Unit unit, RoundId round, @Nullable Viewer actor) {
        var plan = plans.locked(before);
        if (!plan.canGoOn()) {
            return Optional.empty();
        }
        boolean sameStaff = plan.unit().equals(unit.id());
        var today = LocalDate.now(clock);
        var wording = plan.wording();
        var next = new Wording(wording.sentence(), wording.construct(), sameStaff ? wording.talkedOn() : null, today);
        boolean sharing = sameStaff
                && rounds.questionnaireOf(round).construct(wording.construct()).isPresent();
        return write.draft(unit, round, next, plan.id(), actor)
                .map(added -> new CarriedOver(added, sharing ? shareInPlaceOf(plan, added, actor) : null));
    }

    private Sharing shareInPlaceOf(ActionPlan before, PlanId next, @Nullable Viewer actor) {
        if (before.is(PlanState.SHARED)) {
            ended(before, PlanOutcome.WENT_ON, actor);
        }
        return share(next, actor);
    }

    private boolean ended(ActionPlan plan, PlanOutcome outcome, @Nullable Viewer actor) {
        boolean ended = plans.enter(plan.id(), PlanState.ENDED, outcome, LocalDate.now(clock), account(actor));
        if (ended) {
            audit.changed(actor, "engagement.plan-ended", null, plan.wording().sentence());
        }
        return ended;
    }

    private static @Nullable UUID account(@Nullable Viewer actor) {
        return actor == null ? null : actor.account();
    }
}
