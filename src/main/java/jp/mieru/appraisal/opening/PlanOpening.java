package jp.mieru.appraisal.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.raters.Assigned.Consulted;
import jp.mieru.appraisal.raters.NamedRaterStore;
import jp.mieru.appraisal.raters.NamedRaters;
import jp.mieru.appraisal.raters.WhoRates;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.NewSheet;
import jp.mieru.appraisal.takingpart.Absences;
import jp.mieru.appraisal.takingpart.ByName;
import jp.mieru.appraisal.takingpart.ConditionalAppointments;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.appraisal.takingpart.LeftOut;
import jp.mieru.appraisal.takingpart.NamedParticipants;
import jp.mieru.appraisal.takingpart.Reason;
import jp.mieru.appraisal.takingpart.TakesPart;
import jp.mieru.appraisal.takingpart.WhoTakesPart;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Spell;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Service;

/** Finds out who takes part in a cycle and who rates whom: nine statements for however many people. */
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
        var stored = rules.find(cycle.rules()).orElseThrow();
        var day = reference(cycle);
        var tree = units.asOf(day);
        var who = new WhoRates(
                tree,
                units.leadersByUnit(day),
                absences.on(day),
                stored.rules().heldTogether(),
                new NamedRaters(raters.of(cycle.id())));
        var work = new Work(cycle, stored.rules(), day, tree, who);
        roster.employedBetween(cycle.first(), cycle.last(), day).forEach(work::take);
        return work.plan();
    }

    /** Conditional appointments are rated as the organisation stands when their months run out. */
    private LocalDate reference(Cycle cycle) {
        if (!cycle.conditional()) {
            return cycle.reference();
        }
        var today = LocalDate.now(clock);
        return today.isBefore(cycle.first()) ? cycle.first() : today.isAfter(cycle.last()) ? cycle.last() : today;
    }

    /** One pass over the people. */
    private final class Work {
        private final Cycle cycle;
        private final RuleSet rules;
        private final LocalDate day;
        private final UnitTree tree;
        private final WhoRates who;
        private final Map<StaffId, List<Days>> away;
        private final Map<StaffId, ByName> named;
        private final Map<StaffId, List<UnitId>> concurrent;
        private final List<NewSheet> sheets = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Map<StaffId, List<Consulted>> consulted = new HashMap<>();

        Work(Cycle cycle, RuleSet rules, LocalDate day, UnitTree tree, WhoRates who) {
            this.cycle = cycle;
            this.rules = rules;
            this.day = day;
            this.tree = tree;
            this.who = who;
            away = absences.during(new Days(cycle.first(), cycle.last()));
            named = participants.of(cycle.id());
            concurrent = roster.concurrentUnits(day);
        }

        Plan plan() {
            return new Plan(sheets, consulted, leftOut);
        }

        void take(Spell person) {
            var time = time(person);
            if (time.isEmpty()) {
                return;
            }
            var decided = new WhoTakesPart(rules, time.get())
                    .decide(person, away.getOrDefault(person.staff(), List.of()), named.get(person.staff()));
            switch (decided) {
                case TakesPart.No no -> leave(person, no.reason());
                case TakesPart.Yes yes -> rate(person, yes);
            }
        }

        private Optional<Days> time(Spell person) {
            return cycle.conditional()
                    ? new ConditionalAppointments(rules.takingPart().conditionalMonths())
                            .endingBetween(cycle.first(), day, person)
                    : Optional.of(new Days(cycle.first(), cycle.last()));
        }

        private void rate(Spell person, TakesPart.Yes yes) {
            if (tree.find(person.unit()).isEmpty()) {
                leave(person, Reason.NO_UNIT);
                return;
            }
            var assigned = who.of(
                    person.staff(),
                    person.unit(),
                    concurrent.getOrDefault(person.staff(), List.of()),
                    yes.group().steps());
            if (assigned.rater(Procedure.FIRST).isEmpty()) {
                leave(person, Reason.NO_RATER);
                return;
            }
            sheets.add(new NewSheet(
                    person.staff(),
                    yes.group().code(),
                    person.position(),
                    person.unit(),
                    yes.time().first(),
                    yes.time().last(),
                    assigned.steps(),
                    assigned.raters()));
            if (!assigned.consulted().isEmpty()) {
                consulted.put(person.staff(), assigned.consulted());
            }
        }

        private void leave(Spell person, Reason reason) {
            var decided = named.get(person.staff());
            var note = reason == Reason.BY_NAME && decided != null ? decided.reason() : "";
            leftOut.add(new LeftOut(person.staff(), person.unit(), person.position(), reason, note));
        }
    }
}
