package jp.mieru.survey.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mieru.access.AuditTrail;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.rates.Group;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.rates.RoundRates;
import jp.mieru.survey.round.RoundGoals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds units below the goal as planned: once for each day planned, and none that was reminded that day already. */
@Service
class SendPlannedReminder {
    private final ResponseRates rates;
    private final RoundGoals goals;
    private final Reminders reminders;
    private final Letters letters;
    private final Jobs jobs;
    private final AuditTrail audit;

    SendPlannedReminder(
            ResponseRates rates, RoundGoals goals, Reminders reminders, Letters letters, Jobs jobs, AuditTrail audit) {
        this.rates = rates;
        this.goals = goals;
        this.reminders = reminders;
        this.letters = letters;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Sends it, unless it was sent before or the round has no goal. */
    @Transactional
    public void send(RoundSummary round, int plannedDay, LocalDate today) {
        goals.of(round.id())
                .flatMap(goal -> reminders
                        .add(round.id(), Reminder.Kind.PLANNED, today, plannedDay, letters.reminder(round), null)
                        .map(id -> new Started(id, goal)))
                .ifPresent(started -> send(round, started, today));
    }

    private record Started(java.util.UUID id, int goal) {}

    private void send(RoundSummary round, Started started, LocalDate today) {
        RoundRates now = rates.of(round.id());
        Set<Integer> taken = reminders.takenUnits(round.id(), today);
        List<Group> below = now.groups().stream()
                .filter(group -> group.count().isBelow(started.goal()))
                .filter(group -> now.unitsOf(Set.of(group.ordinal())).stream().noneMatch(taken::contains))
                .toList();
        reminders.addGroups(started.id(), below);
        Set<Integer> units = now.unitsOf(SendReminder.ordinals(below));
        if (!reminders.takeUnits(started.id(), round.id(), today, units)) {
            throw new IllegalStateException("reminded meanwhile: " + round.id());
        }
        audit.changed(null, "survey.reminder-sent", null, round.title());
        jobs.start(
                SendLetters.KIND,
                "survey.reminder.job.title",
                List.of(round.title()),
                null,
                started.id().toString());
    }
}
