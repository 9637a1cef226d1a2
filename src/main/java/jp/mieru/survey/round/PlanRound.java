package jp.mieru.survey.round;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a round: copies the questionnaire into it, so that later changes do not reach it. */
@Service
public class PlanRound {
    private final RoundStore rounds;
    private final RoundGoals goals;
    private final RoundPurposes purposes;
    private final AuditTrail audit;

    PlanRound(RoundStore rounds, RoundGoals goals, RoundPurposes purposes, AuditTrail audit) {
        this.rounds = rounds;
        this.goals = goals;
        this.purposes = purposes;
        this.audit = audit;
    }

    /** The new round, or nothing if another one has this title. */
    @Transactional
    public Optional<RoundId> plan(RoundPlan plan, @Nullable Viewer actor) {
        if (rounds.isTitleTaken(plan.title())) {
            return Optional.empty();
        }
        RoundId round = rounds.add(plan);
        UUID who = actor == null ? null : actor.account();
        rounds.enter(round, RoundState.PLANNED, plan.opensOn(), who);
        if (plan.goal() != null) {
            goals.set(round, plan.goal(), who);
        }
        if (plan.purpose() != null) {
            purposes.add(round, plan.purpose());
        }
        audit.changed(actor, "survey.round-planned", null, plan.title());
        return Optional.of(round);
    }
}
