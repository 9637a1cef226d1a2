package jp.mieru.appraisal.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.platform.time.FiscalYear;

/** The cycles that the rules of a year ask for: parts whose periods end on the same day are rated together. Pure. */
public final class CyclesOfRules {
    private CyclesOfRules() {}

    /** In the order of their last days; that of conditional appointments comes last, where the rules rate them. */
    public static List<RuledCycle> of(RuleSet rules, FiscalYear year) {
        var parts = new TreeMap<LocalDate, List<RatedPart>>();
        var first = new TreeMap<LocalDate, LocalDate>();
        for (var part : rules.parts()) {
            for (int i = 0; i < part.periods().size(); i++) {
                var period = part.periods().get(i);
                parts.computeIfAbsent(period.last(year), day -> new ArrayList<>())
                        .add(new RatedPart(part.kind(), i));
                first.merge(period.last(year), period.first(year), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        var cycles = new ArrayList<RuledCycle>();
        parts.forEach((last, rated) ->
                cycles.add(new RuledCycle(false, Objects.requireNonNull(first.get(last)), last, rated)));
        if (rules.takingPart().conditionalMonths() > 0) {
            cycles.add(new RuledCycle(true, year.first(), year.last(), ofConditional(rules)));
        }
        return cycles;
    }

    /** What is seen within some months: everything but goals, or goals too where the rules know nothing else. */
    private static List<RatedPart> ofConditional(RuleSet rules) {
        var seen = rules.parts().stream()
                .filter(part -> !part.kind().ofGoals())
                .map(part -> new RatedPart(part.kind(), 0))
                .sorted(Comparator.comparing(RatedPart::kind))
                .toList();
        return seen.isEmpty()
                ? rules.parts().stream()
                        .map(part -> new RatedPart(part.kind(), 0))
                        .toList()
                : seen;
    }
}
