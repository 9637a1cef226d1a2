package jp.mieru.survey.reminderplan;

import java.util.Objects;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.rategoal.GoalGivenUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the day on which a round reminds by itself, or that it does not. */
@Service
class SetReminderPlan {
    private final ReminderPlans plans;
    private final AuditTrail audit;

    SetReminderPlan(ReminderPlans plans, AuditTrail audit) {
        this.plans = plans;
        this.audit = audit;
    }

    /** Without a goal there is nothing to be below. */
    @EventListener
    @Transactional
    public void on(GoalGivenUp gone) {
        set(gone.round(), null, gone.actor());
    }

    @Transactional
    public void set(RoundSummary round, @Nullable Integer day, Viewer viewer) {
        if (!Objects.equals(plans.of(round.id()).orElse(null), day)) {
            plans.set(round.id(), day, viewer.account());
            audit.changed(viewer, "survey.reminder-planned", null, round.title() + " " + (day == null ? "-" : day));
        }
    }
}
