package jp.mieru.appraisal.rated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rated.Rated.RatedIn;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.goals.AgreedGoals;
import jp.mieru.goals.AgreedGoals.AgreedGoal;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** What is rated on sheets. Goals are read live as long as a sheet is in its first step, and as they stood then ever after. */
@Component
public class WhatIsRated {
    private final Cycles cycles;
    private final RuleSets rules;
    private final AgreedGoals agreed;
    private final FrozenGoals frozen;

    WhatIsRated(Cycles cycles, RuleSets rules, AgreedGoals agreed, FrozenGoals frozen) {
        this.cycles = cycles;
        this.rules = rules;
        this.agreed = agreed;
        this.frozen = frozen;
    }

    /** Of one sheet: six statements. */
    public Rated of(Sheet sheet) {
        return Objects.requireNonNull(of(List.of(sheet)).get(sheet.id()));
    }

    /** Of many sheets: four statements, one for each year of which goals are still live, one for the others. */
    public Map<SheetId, Rated> of(Collection<Sheet> sheets) {
        var cyclesById = cycles.all(sheets.stream().map(Sheet::cycle).collect(Collectors.toSet()));
        var rulesById = rules.all(cyclesById.values().stream().map(Cycle::rules).collect(Collectors.toSet()));
        var goals = goals(sheets, cyclesById);
        var rated = new LinkedHashMap<SheetId, Rated>();
        for (var sheet : sheets) {
            var cycle = known(cyclesById, sheet.cycle());
            rated.put(
                    sheet.id(),
                    rated(
                            sheet,
                            cycle,
                            known(rulesById, cycle.rules()).rules(),
                            goals.getOrDefault(sheet.id(), List.of())));
        }
        return rated;
    }

    /** Keeps the goals as they stand now, for good or until they are thawed. */
    public void freeze(Sheet sheet) {
        freeze(sheet.cycle(), List.of(sheet));
    }

    /** The same of many sheets of a cycle, by five statements and a batch. */
    public void freeze(CycleId id, Collection<Sheet> sheets) {
        var cycle = cycles.find(id).orElseThrow();
        var now = agreed.of(sheets.stream().map(Sheet::staff).toList(), cycle.year());
        frozen.keep(sheets.stream()
                .collect(Collectors.toMap(Sheet::id, sheet -> now.getOrDefault(sheet.staff(), List.of()))));
    }

    /** Goals are read live again. */
    public void thaw(Sheet sheet) {
        frozen.remove(List.of(sheet.id()));
    }

    private Map<SheetId, List<AgreedGoal>> goals(Collection<Sheet> sheets, Map<CycleId, Cycle> cyclesById) {
        var found = new HashMap<SheetId, List<AgreedGoal>>();
        var kept = sheets.stream()
                .filter(sheet -> !sheet.isInFirstStep())
                .map(Sheet::id)
                .toList();
        if (!kept.isEmpty()) {
            found.putAll(frozen.of(kept));
        }
        Map<FiscalYear, List<Sheet>> live = sheets.stream()
                .filter(Sheet::isInFirstStep)
                .collect(Collectors.groupingBy(
                        sheet -> known(cyclesById, sheet.cycle()).year()));
        live.forEach((year, those) -> {
            Map<StaffId, List<AgreedGoal>> now =
                    agreed.of(those.stream().map(Sheet::staff).toList(), year);
            those.forEach(sheet -> found.put(sheet.id(), now.getOrDefault(sheet.staff(), List.of())));
        });
        return found;
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Objects.requireNonNull(all.get(key));
    }

    private static Rated rated(Sheet sheet, Cycle cycle, RuleSet rules, List<AgreedGoal> goals) {
        var group = rules.group(sheet.group()).orElseThrow();
        var parts = new ArrayList<RatedIn>();
        for (var part : rules.parts()) {
            cycle.parts().stream()
                    .filter(each -> each.kind() == part.kind()
                            && group.weight(part.kind()).signum() > 0)
                    .findFirst()
                    .ifPresent(each -> parts.add(new RatedIn(
                            part,
                            each.period(),
                            part.kind().ofGoals()
                                    ? goals.stream()
                                            .<Subject>map(Subject.OfGoal::new)
                                            .toList()
                                    : part.items(group.code()).stream()
                                            .<Subject>map(item -> new Subject.OfItem(part.kind(), item))
                                            .toList())));
        }
        return new Rated(cycle, rules, group, parts);
    }
}
