package jp.mieru.appraisal.confirming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody's confirmation: a fixed number of statements for however many. */
@Component
class Confirming {
    private static final String OVERALL = "overall";

    private final Sheets sheets;
    private final Outcomes outcomes;
    private final Roster roster;
    private final Units units;
    private final Cycles cycles;
    private final RuleSets rules;

    Confirming(Sheets sheets, Outcomes outcomes, Roster roster, Units units, Cycles cycles, RuleSets rules) {
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.roster = roster;
        this.units = units;
        this.cycles = cycles;
        this.rules = rules;
    }

    /** In the order of staff numbers, never the person's own. */
    List<ToConfirm> of(StaffId confirmer) {
        var waiting = sheets.toConfirm(confirmer).stream()
                .filter(sheet -> !sheet.staff().equals(confirmer))
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var results = outcomes.of(waiting.stream().map(Sheet::id).toList());
        var people = roster.people(waiting.stream().map(Sheet::staff).toList());
        var tree = units.asOf(waiting.getFirst().last());
        return waiting.stream()
                .map(sheet -> {
                    var person = people.get(sheet.staff());
                    return new ToConfirm(
                            sheet,
                            person == null ? "" : person.name(),
                            person == null ? "" : person.staffNumber(),
                            (tree.find(sheet.unit()).map(Unit::name).orElse("") + " " + sheet.position()).trim(),
                            grades(results.getOrDefault(sheet.id(), List.of())));
                })
                .sorted(Comparator.comparing(ToConfirm::number))
                .toList();
    }

    private static List<ToConfirm.Grade> grades(List<Outcome> all) {
        return Outcomes.counting(all).stream()
                .filter(outcome -> outcome.isOverall() || !outcome.year())
                .sorted(Comparator.comparingInt(outcome -> place(outcome.part())))
                .map(outcome -> {
                    var part = outcome.part();
                    return new ToConfirm.Grade(
                            part == null ? OVERALL : part.word(),
                            Objects.requireNonNullElse(outcome.grade(), ""),
                            outcome.step() == Procedure.ADJUST);
                })
                .toList();
    }

    /** The whole before its parts. */
    private static int place(@Nullable PartKind part) {
        return part == null ? -1 : part.ordinal();
    }

    /** How many have which grade, by the word of what it is of; the best first as their rules say, none last. */
    Map<String, Map<String, Integer>> counts(List<ToConfirm> waiting) {
        var found = new LinkedHashMap<String, Map<String, Integer>>();
        if (waiting.isEmpty()) {
            return found;
        }
        var used = rules.all(cycles.open().stream().map(Cycle::rules).toList());
        for (var part : parts()) {
            var counts = new LinkedHashMap<String, Integer>();
            used.values().forEach(each -> letters(each.rules(), part).forEach(letter -> counts.put(letter, 0)));
            waiting.stream()
                    .flatMap(row -> row.grades().stream())
                    .filter(grade -> grade.part().equals(part == null ? OVERALL : part.word()))
                    .forEach(grade -> counts.merge(grade.letter(), 1, Integer::sum));
            if (counts.values().stream().anyMatch(count -> count > 0)) {
                found.put(part == null ? OVERALL : part.word(), counts);
            }
        }
        return found;
    }

    private static List<@Nullable PartKind> parts() {
        var all = new ArrayList<@Nullable PartKind>();
        all.add(null);
        all.addAll(List.of(PartKind.values()));
        return all;
    }

    private static List<String> letters(RuleSet rules, @Nullable PartKind part) {
        var code = part == null
                ? Optional.of(rules.overall().scale())
                : rules.part(part).map(Part::result);
        return code.flatMap(rules::scale).map(Scale::letters).orElse(List.of());
    }

    /** What the list looked like, so that all of it is confirmed only as it was looked at. */
    static String seen(List<ToConfirm> waiting) {
        return Integer.toHexString(waiting.stream()
                .map(each -> each.sheet().id() + " " + each.sheet().version() + " " + each.grades())
                .toList()
                .hashCode());
    }
}
