package jp.mieru.appraisal.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.takingpart.ConditionalAppointments;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Spell;
import org.springframework.stereotype.Service;

/** Conditional appointments whose months run out in the next days, by one statement. */
@Service
public class Upcoming {
    private static final int DAYS = 90;

    private final Roster roster;
    private final Clock clock;

    Upcoming(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** Somebody, and the days that will be rated. */
    public record Coming(Spell person, Days days) {}

    /** Those from tomorrow on, the earliest first. */
    List<Coming> of(Cycle cycle, RuleSet rules) {
        var today = LocalDate.now(clock);
        var until = today.plusDays(DAYS).isBefore(cycle.last()) ? today.plusDays(DAYS) : cycle.last();
        var rule = new ConditionalAppointments(rules.takingPart().conditionalMonths());
        return roster.employedBetween(today, today, today).stream()
                .flatMap(person -> rule
                        .endingBetween(today.plusDays(1), until, person)
                        .filter(days -> !days.last().isBefore(cycle.first()))
                        .map(days -> new Coming(person, days))
                        .stream())
                .sorted(Comparator.comparing(coming -> coming.days().last()))
                .toList();
    }
}
