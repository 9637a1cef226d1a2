package jp.mieru.survey.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.platform.jobs.JobId;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.rates.Group;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.rates.RoundRates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sends a letter to people of an open round, as a job. The units are taken at once, so that pressing twice sends once. */
@Service
public class SendReminder {
    private final ResponseRates rates;
    private final Reminders reminders;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;

    SendReminder(ResponseRates rates, Reminders reminders, Jobs jobs, AuditTrail audit, Clock clock) {
        this.rates = rates;
        this.reminders = reminders;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It goes out. */
        record Sent(JobId job) implements Outcome {}

        /** Somebody has reminded one of these units today; nothing is sent. */
        record AlreadyToday() implements Outcome {}

        /** Nobody is asked there, or everybody has answered. */
        record NobodyWaits() implements Outcome {}
    }

    /**
     * From the office to those who have not answered.
     *
     * @param chosen ordinals of the groups
     */
    @Transactional
    public Outcome toThoseWaiting(RoundSummary round, Set<Integer> chosen, Letter letter, Viewer actor) {
        RoundRates now = rates.of(round.id());
        List<Group> groups = now.groups().stream()
                .filter(group -> chosen.contains(group.ordinal()))
                .toList();
        if (groups.stream().allMatch(group -> group.count().waiting() == 0)) {
            return new Outcome.NobodyWaits();
        }
        return send(round, Reminder.Kind.OFFICE, groups, now.units().inGroups(ordinals(groups)), letter, actor);
    }

    /** From a head to everybody asked in these units, whether they have answered or not. */
    @Transactional
    public Outcome toEverybody(RoundSummary round, Set<Integer> units, Letter letter, Viewer actor) {
        RoundRates now = rates.of(round.id());
        if (now.units().askedIn(units) == 0) {
            return new Outcome.NobodyWaits();
        }
        Map<Integer, Set<Integer>> unitsByGroup = now.units().byGroup();
        List<Group> groups = now.groups().stream()
                .filter(group -> units.containsAll(unitsByGroup.getOrDefault(group.ordinal(), Set.of())))
                .toList();
        return send(round, Reminder.Kind.UNIT, groups, units, letter, actor);
    }

    public static Set<Integer> ordinals(List<Group> groups) {
        return groups.stream().map(Group::ordinal).collect(Collectors.toSet());
    }

    private Outcome send(
            RoundSummary round,
            Reminder.Kind kind,
            List<Group> groups,
            Set<Integer> units,
            Letter letter,
            Viewer actor) {
        LocalDate today = LocalDate.now(clock);
        UUID id = reminders.add(round.id(), kind, today, null, letter, actor).orElseThrow();
        reminders.addGroups(id, groups);
        if (!reminders.takeUnits(id, round.id(), today, units)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.AlreadyToday();
        }
        audit.changed(actor, "survey.reminder-sent", null, round.title());
        return new Outcome.Sent(jobs.start(
                SendLetters.KIND, "survey.reminder.job.title", List.of(round.title()), actor.account(), id.toString()));
    }
}
