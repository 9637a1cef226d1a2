package jp.mieru.survey.paperslips;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.kiosk.PaperCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes codes and tells them once, to be printed. Each leaves a row in the trail with the person's name on it, so that
 * everybody can see who has held a code of theirs.
 */
@Service
class PrintSlips {
    /** The most slips at once: about as many sheets as a printer's drawer holds. */
    static final int MOST = 1000;

    private final PrintableUnits units;
    private final PaperCodes codes;
    private final Roster roster;
    private final AuditTrail audit;
    private final Clock clock;

    PrintSlips(PrintableUnits units, PaperCodes codes, Roster roster, AuditTrail audit, Clock clock) {
        this.units = units;
        this.codes = codes;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        /** Codes of people by unit, in the order of units and of names in kana. */
        record Printed(Map<PrintableUnit, Map<Person, String>> codes) implements Outcome {}

        record TooMany() implements Outcome {}

        /** Nobody is left to print for, or nobody like that is asked where the viewer may print. */
        record Nobody() implements Outcome {}
    }

    /**
     * For the people of some units.
     *
     * @param chosen numbers of units; others than the viewer may print for are not looked at
     * @param again also for those who have a code, which is void then
     */
    @Transactional
    public Outcome toUnits(RoundSummary round, Set<Integer> chosen, boolean again, Viewer viewer) {
        List<PrintableUnit> printed = units.of(round.id(), viewer).stream()
                .filter(unit -> chosen.contains(unit.ordinal()))
                .toList();
        return print(round, printed, asked -> again || !asked.printed(), person -> true, viewer);
    }

    /** For one person anew: a code handed out before is void then. */
    @Transactional
    public Outcome toOne(RoundSummary round, String staffNumber, Viewer viewer) {
        String number = Normal.code(staffNumber);
        List<PrintableUnit> all = units.of(round.id(), viewer);
        return print(round, all, asked -> true, person -> person.staffNumber().equals(number), viewer);
    }

    private Outcome print(
            RoundSummary round,
            List<PrintableUnit> printed,
            Predicate<PrintableUnits.Asked> wanted,
            Predicate<Person> who,
            Viewer viewer) {
        List<PrintableUnits.Asked> asked =
                units
                        .people(
                                round.id(),
                                printed.stream().map(PrintableUnit::ordinal).toList())
                        .stream()
                        .filter(wanted)
                        .toList();
        Map<StaffId, Person> people = new HashMap<>(
                roster.people(asked.stream().map(PrintableUnits.Asked::staff).toList()));
        people.values().removeIf(who.negate());
        if (people.isEmpty()) {
            return new Outcome.Nobody();
        }
        return people.size() > MOST
                ? new Outcome.TooMany()
                : new Outcome.Printed(byUnit(printed, asked, people, issued(round, people.keySet(), viewer)));
    }

    private Map<StaffId, String> issued(RoundSummary round, Set<StaffId> people, Viewer viewer) {
        List<StaffId> order = List.copyOf(people);
        audit.changed(viewer, "survey.codes-printed", null, round.title() + " / " + people.size());
        audit.looked(viewer, "survey.code-printed", order);
        return codes.issue(round.id(), order, LocalDate.now(clock));
    }

    private static Map<PrintableUnit, Map<Person, String>> byUnit(
            List<PrintableUnit> printed,
            List<PrintableUnits.Asked> asked,
            Map<StaffId, Person> people,
            Map<StaffId, String> codes) {
        Map<Integer, List<Person>> members = asked.stream()
                .filter(each -> people.containsKey(each.staff()))
                .collect(Collectors.groupingBy(
                        PrintableUnits.Asked::unit,
                        Collectors.mapping(each -> person(people, each), Collectors.toCollection(ArrayList::new))));
        Map<PrintableUnit, Map<Person, String>> byUnit = new LinkedHashMap<>();
        for (PrintableUnit unit : printed) {
            Map<Person, String> slips = new LinkedHashMap<>();
            members.getOrDefault(unit.ordinal(), List.of()).stream()
                    .sorted(Comparator.comparing(Person::kana).thenComparing(Person::staffNumber))
                    .forEach(person -> slips.put(person, java.util.Objects.requireNonNull(codes.get(person.staff()))));
            if (!slips.isEmpty()) {
                byUnit.put(unit, slips);
            }
        }
        return byUnit;
    }

    private static Person person(Map<StaffId, Person> people, PrintableUnits.Asked asked) {
        return java.util.Objects.requireNonNull(people.get(asked.staff()));
    }
}
