package jp.mieru.appraisal.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.raters.NamedRaterStore;
import jp.mieru.appraisal.raters.NamedRaters;
import jp.mieru.appraisal.raters.WhoRates;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.takingpart.Absences;
import jp.mieru.appraisal.takingpart.ByName;
import jp.mieru.appraisal.takingpart.ConditionalAppointments;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.appraisal.takingpart.NamedParticipants;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Spell;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Service;

/**
 * Finds out who takes part in a cycle and who rates whom: nine statements for however many people, and five more for each day on
 * which months of conditional appointments run out.
 */
@Service
public class PlanOpening {
    private final RuleSets rules;
    private final Units units;
    private final Roster roster;
    private final Absences absences;
    private final NamedParticipants participants;
    private final NamedRaterStore raters;
    private final Clock clock;

    PlanOpening(
            RuleSets rules,
            Units units,
            Roster roster,
            Absences absences,
            NamedParticipants participants,
            NamedRaterStore raters,
            Clock clock) {
        this.rules = rules;
        this.units = units;
        this.roster = roster;
        this.absences = absences;
        this.participants = participants;
        this.raters = raters;
        this.clock = clock;
    }

    /** What it would make now; of conditional appointments those whose months have run out. */
    public Plan of(Cycle cycle) {
        return plan(cycle, day -> roster.employedBetween(cycle.first(), cycle.last(), day));
    }

    /** What it would make of one person. */
    Plan of(Cycle cycle, StaffId person) {
        return plan(cycle, day -> roster.employedBetween(cycle.first(), cycle.last(), day, List.of(person)));
    }

    private Plan plan(Cycle cycle, Function<LocalDate, List<Spell>> people) {
        var stored = rules.find(cycle.rules()).orElseThrow().rules();
        var named = participants.of(cycle.id());
        if (cycle.conditional()) {
            return conditional(cycle, stored, named, people);
        }
        var time = new Days(cycle.first(), cycle.last());
        var planning = new Planning(stored, absences.during(time), named);
        var day = standing(cycle, stored, cycle.reference());
        people.apply(cycle.reference()).forEach(person -> planning.take(person, time, day));
        return planning.plan();
    }

    /** Each is rated as the organisation stood when the months ran out, however late the sheet is made. */
    private Plan conditional(
            Cycle cycle, RuleSet stored, Map<StaffId, ByName> named, Function<LocalDate, List<Spell>> people) {
        var today = LocalDate.now(clock);
        var until = today.isAfter(cycle.last()) ? cycle.last() : today;
        var rule = new ConditionalAppointments(stored.takingPart().conditionalMonths());
        var times = new HashMap<StaffId, Days>();
        var byDay = new TreeMap<LocalDate, List<StaffId>>();
        people.apply(until)
                .forEach(person -> rule.endingBetween(cycle.first(), until, person)
                        .ifPresent(time -> {
                            times.put(person.staff(), time);
                            byDay.computeIfAbsent(time.last(), day -> new ArrayList<>())
                                    .add(person.staff());
                        }));
        var earliest = times.values().stream().map(Days::first).min(Comparator.naturalOrder());
        var away =
                earliest.map(first -> absences.during(new Days(first, until))).orElse(Map.of());
        var planning = new Planning(stored, away, named);
        byDay.forEach((day, staff) -> {
            var standing = standing(cycle, stored, day);
            roster.employedBetween(cycle.first(), cycle.last(), day, staff)
                    .forEach(person ->
                            planning.take(person, Objects.requireNonNull(times.get(person.staff())), standing));
        });
        return planning.plan();
    }

    private Standing standing(Cycle cycle, RuleSet stored, LocalDate day) {
        var tree = units.asOf(day);
        var who = new WhoRates(
                tree,
                units.leadersByUnit(day),
                absences.on(day),
                stored.heldTogether(),
                new NamedRaters(raters.of(cycle.id())));
        return new Standing(tree, who, roster.concurrentUnits(day));
    }
}
