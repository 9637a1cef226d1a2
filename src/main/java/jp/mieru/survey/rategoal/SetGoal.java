package jp.mieru.survey.rategoal;

import java.util.Objects;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.round.RoundGoals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets another goal of a round, or none, in percent. */
@Service
class SetGoal {
    private final RoundGoals goals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SetGoal(RoundGoals goals, AuditTrail audit, ApplicationEventPublisher events) {
        this.goals = goals;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public void set(RoundSummary round, @Nullable Integer percent, Viewer viewer) {
        if (!Objects.equals(goals.of(round.id()).orElse(null), percent)) {
            goals.set(round.id(), percent, viewer.account());
            audit.changed(
                    viewer, "survey.goal-set", null, round.title() + " " + (percent == null ? "-" : percent + "%"));
            if (percent == null) {
                events.publishEvent(new GoalGivenUp(round, viewer));
            }
        }
    }
}
