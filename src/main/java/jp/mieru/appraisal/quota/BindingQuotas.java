package jp.mieru.appraisal.quota;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.moving.SheetVersions;
import jp.mieru.appraisal.outcome.CycleOutcomes;
import jp.mieru.appraisal.outcome.CycleOutcomes.WithOutcomes;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.pay.Graded;
import jp.mieru.appraisal.pay.Quotas;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.Sheet;
import org.springframework.stereotype.Component;

/**
 * Quotas that keep results from being fixed. Everybody counts whose sheet has come to the adjustment, whoever looks; held back is
 * only somebody who has one of the grades that are too many. A sheet that was fixed before is never held back: that an objection
 * is upheld must not fail for a quota.
 */
@Component
public class BindingQuotas {
    private final Cycles cycles;
    private final RuleSets rules;
    private final CycleOutcomes outcomes;
    private final SheetVersions versions;

    BindingQuotas(Cycles cycles, RuleSets rules, CycleOutcomes outcomes, SheetVersions versions) {
        this.cycles = cycles;
        this.rules = rules;
        this.outcomes = outcomes;
        this.versions = versions;
    }

    /** The quotas for which some of these sheets cannot be fixed now; two statements where no rules bind. */
    public List<Exceeded> holding(Collection<Sheet> sheets) {
        var found = cycles.all(sheets.stream().map(Sheet::cycle).collect(Collectors.toSet()));
        var used = rules.all(found.values().stream().map(Cycle::rules).collect(Collectors.toSet()));
        // Cycles that wait at the same time are one or two.
        return found.values().stream()
                .flatMap(cycle -> {
                    var stored = Objects.requireNonNull(used.get(cycle.rules()));
                    return stored.rules().pay().quotasBind()
                            ? holding(cycle.id(), stored.rules(), sheets).stream()
                            : Stream.of();
                })
                .toList();
    }

    private List<Exceeded> holding(CycleId cycle, RuleSet rules, Collection<Sheet> sheets) {
        var all = outcomes.of(cycle);
        var free = versions.fixedOnce(sheets.stream().map(Sheet::id).toList());
        var held = held(cycle, sheets, free);
        int before =
                (int) all.stream().filter(each -> !each.sheet().isWithOffice()).count();
        var quotas = new Quotas(
                rules.scale(rules.overall().scale()).orElseThrow(), rules.pay().quotas());
        return quotas.among(all.stream().flatMap(BindingQuotas::graded).toList()).stream()
                .filter(use -> use.isExceeded() && use.holders().stream().anyMatch(held::contains))
                .map(use -> new Exceeded(cycle, use, rules, before))
                .toList();
    }

    private static Collection<StaffId> held(CycleId cycle, Collection<Sheet> sheets, Collection<SheetId> free) {
        return sheets.stream()
                .filter(sheet -> sheet.cycle().equals(cycle) && !free.contains(sheet.id()))
                .map(Sheet::staff)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Graded> graded(WithOutcomes each) {
        var sheet = each.sheet();
        return each.outcomes().stream()
                .filter(Outcome::isOverall)
                .filter(outcome -> outcome.grade() != null)
                .map(outcome -> new Graded(
                        sheet.staff(), sheet.group(), sheet.position(), Objects.requireNonNull(outcome.grade())));
    }
}
