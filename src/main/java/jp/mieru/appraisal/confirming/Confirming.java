package jp.mieru.appraisal.confirming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.confirming.ToConfirm.Mark;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.CycleStep;
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
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody's confirmation: a fixed number of statements for however many people, one more for each cycle. */
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

    /** By cycle, what is due first before the others; people in the order of staff numbers, never the confirmer. */
    List<WaitingCycle> of(StaffId confirmer) {
        var waiting = sheets.toConfirm(confirmer).stream()
                .filter(sheet -> !sheet.staff().equals(confirmer))
                .collect(Collectors.groupingBy(Sheet::cycle));
        if (waiting.isEmpty()) {
            return List.of();
        }
        var all = waiting.values().stream().flatMap(List::stream).toList();
        var results = outcomes.of(all.stream().map(Sheet::id).toList());
        var people = roster.people(all.stream().map(Sheet::staff).toList());
        var found = cycles.all(waiting.keySet());
        var used = rules.all(found.values().stream().map(Cycle::rules).toList());
        return found.values().stream()
                .sorted(Comparator.comparing(
                                (Cycle cycle) -> cycle.due(CycleStep.CONFIRM).orElse(cycle.last()))
                        .thenComparing(Cycle::last)
                        .thenComparing(cycle -> cycle.id().value()))
                .map(cycle -> waiting(
                        cycle,
                        Objects.requireNonNull(used.get(cycle.rules())).rules(),
                        Objects.requireNonNull(waiting.get(cycle.id())),
                        results,
                        people))
                .toList();
    }

    private WaitingCycle waiting(
            Cycle cycle,
            RuleSet rules,
            List<Sheet> sheets,
            Map<SheetId, List<Outcome>> results,
            Map<StaffId, Person> people) {
        var tree = units.asOf(cycle.reference());
        var scales = scales(rules);
        var rows = sheets.stream()
                .map(sheet -> row(
                        sheet,
                        tree,
                        people.get(sheet.staff()),
                        grades(results.getOrDefault(sheet.id(), List.of()), scales)))
                .sorted(Comparator.comparing(ToConfirm::number))
                .toList();
        return new WaitingCycle(cycle, rules, tree, rows);
    }

    private static ToConfirm row(Sheet sheet, UnitTree tree, @Nullable Person person, List<ToConfirm.Grade> grades) {
        return new ToConfirm(
                sheet,
                person == null ? "" : person.name(),
                person == null ? "" : person.staffNumber(),
                (tree.find(sheet.unit()).map(Unit::name).orElse("") + " " + sheet.position()).trim(),
                grades);
    }

    private static List<ToConfirm.Grade> grades(List<Outcome> all, Map<String, List<String>> scales) {
        return Outcomes.counting(all).stream()
                .filter(outcome -> outcome.isOverall() || !outcome.year())
                .sorted(Comparator.comparingInt(outcome -> place(outcome.part())))
                .map(outcome -> {
                    var part = word(outcome.part());
                    var letter = Objects.requireNonNullElse(outcome.grade(), "");
                    return new ToConfirm.Grade(
                            part,
                            letter,
                            mark(letter, scales.getOrDefault(part, List.of())),
                            outcome.step() == Procedure.ADJUST);
                })
                .toList();
    }

    private static @Nullable Mark mark(String letter, List<String> scale) {
        if (letter.isEmpty()) {
            return Mark.NONE;
        }
        int place = scale.indexOf(letter);
        return place == 0 ? Mark.TOP : place > 0 && place == scale.size() - 1 ? Mark.LOWEST : null;
    }

    /** The whole before its parts. */
    private static int place(@Nullable PartKind part) {
        return part == null ? -1 : part.ordinal();
    }

    private static String word(@Nullable PartKind part) {
        return part == null ? OVERALL : part.word();
    }

    /** How many have which grade, by the word of what it is of; the best first as the rules say, none last. */
    static Map<String, Map<String, Integer>> counts(List<ToConfirm> rows, RuleSet rules) {
        var found = new LinkedHashMap<String, Map<String, Integer>>();
        scales(rules).forEach((part, letters) -> {
            var counts = new LinkedHashMap<String, Integer>();
            letters.forEach(letter -> counts.put(letter, 0));
            rows.stream()
                    .flatMap(row -> row.grades().stream())
                    .filter(grade -> grade.part().equals(part))
                    .forEach(grade -> counts.merge(grade.letter(), 1, Integer::sum));
            if (counts.values().stream().anyMatch(count -> count > 0)) {
                found.put(part, counts);
            }
        });
        return found;
    }

    /** The letters of what can have a grade, by its word, the whole first; the best first. */
    private static Map<String, List<String>> scales(RuleSet rules) {
        var parts = new ArrayList<@Nullable PartKind>();
        parts.add(null);
        parts.addAll(List.of(PartKind.values()));
        var scales = new LinkedHashMap<String, List<String>>();
        parts.forEach(part -> scales.put(word(part), letters(rules, part)));
        return scales;
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
