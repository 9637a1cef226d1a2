package jp.mieru.survey.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.Reminders;
import jp.mieru.survey.rates.Count;
import jp.mieru.survey.rates.Group;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.rates.RoundRates;
import jp.mieru.survey.round.RoundGoals;
import org.springframework.stereotype.Component;

/** What the office reads about reminders: whom it can remind, and what earlier ones did. Groups only, never people. */
@Component
class ReminderHistory {
    private final Reminders reminders;
    private final ResponseRates rates;
    private final RoundGoals goals;
    private final Clock clock;

    ReminderHistory(Reminders reminders, ResponseRates rates, RoundGoals goals, Clock clock) {
        this.reminders = reminders;
        this.rates = rates;
        this.goals = goals;
        this.clock = clock;
    }

    /** All reminders of a round, the latest first. */
    List<PastReminder> of(RoundSummary round) {
        Map<Integer, Group> now =
                rates.of(round.id()).groups().stream().collect(Collectors.toMap(Group::ordinal, Function.identity()));
        Map<UUID, List<Reminders.Then>> then =
                reminders.groupsOf(round.id()).stream().collect(Collectors.groupingBy(Reminders.Then::reminder));
        return reminders.of(round.id()).stream()
                .map(reminder -> past(reminder, then.getOrDefault(reminder.id(), List.of()), now))
                .toList();
    }

    Optional<PastReminder> find(RoundSummary round, UUID id) {
        return of(round).stream()
                .filter(past -> past.reminder().id().equals(id))
                .findFirst();
    }

    /** The groups that a reminder can be sent to, the lowest first. Those in which everybody has answered are left out. */
    Remindable choosable(RoundSummary round) {
        RoundRates now = rates.of(round.id());
        Integer goal = goals.of(round.id()).orElse(null);
        Set<Integer> taken = reminders.takenUnits(round.id(), LocalDate.now(clock));
        Map<Integer, Set<Integer>> units = now.units().byGroup();
        List<Choosable> groups = now.groups().stream()
                .filter(group -> group.count().waiting() > 0)
                .sorted(Comparator.comparingDouble(group -> group.count().percent()))
                .map(group -> new Choosable(
                        group,
                        goal != null && group.count().isBelow(goal),
                        LagsBehind.of(group.count(), now.total(), goal),
                        !Collections.disjoint(taken, units.getOrDefault(group.ordinal(), Set.of()))))
                .toList();
        return new Remindable(groups, now.units().index());
    }

    private static PastReminder past(Reminder reminder, List<Reminders.Then> groups, Map<Integer, Group> now) {
        List<PastReminder.Line> lines = groups.stream()
                .filter(group -> now.containsKey(group.unit()))
                .map(group -> new PastReminder.Line(
                        java.util.Objects.requireNonNull(now.get(group.unit())),
                        new Count(group.asked(), group.answered(), 0)))
                .toList();
        return new PastReminder(
                reminder,
                lines,
                lines.stream().map(PastReminder.Line::then).reduce(Count.NONE, Count::plus),
                lines.stream().map(line -> line.group().count()).reduce(Count.NONE, Count::plus));
    }
}
