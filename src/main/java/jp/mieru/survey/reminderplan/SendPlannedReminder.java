package jp.mieru.survey.reminderplan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.letters.Letters;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.Reminders;
import jp.mieru.survey.letters.SendLetters;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.rates.Group;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.rates.RoundRates;
import jp.mieru.survey.round.RoundGoals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds units below the goal as planned: once for each day planned, and none that was reminded that day already. Where no
 * unit is left, that is noted and nothing is sent.
 */
@Service
public class SendPlannedReminder {
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

    private record Started(UUID id, int goal) {}

    private void send(RoundSummary round, Started started, LocalDate today) {
        RoundRates now = rates.of(round.id());
        List<Group> below = below(now, started.goal(), reminders.takenUnits(round.id(), today));
        if (below.isEmpty()) {
            reminders.end(started.id(), false);
            return;
        }
        reminders.addGroups(started.id(), below);
        Set<Integer> units = now.units().inGroups(SendReminder.ordinals(below));
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

    private static List<Group> below(RoundRates now, int goal, Set<Integer> taken) {
        Map<Integer, Set<Integer>> units = now.units().byGroup();
        return now.groups().stream()
                .filter(group -> group.count().isBelow(goal))
                .filter(group -> Collections.disjoint(taken, units.getOrDefault(group.ordinal(), Set.of())))
                .toList();
    }
}
