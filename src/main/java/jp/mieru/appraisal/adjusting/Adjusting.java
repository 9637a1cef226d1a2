package jp.mieru.appraisal.adjusting;

import java.util.List;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.objection.NobodyAmendsTheirOwnRating;
import jp.mieru.appraisal.outcome.CycleOutcomes;
import jp.mieru.appraisal.outcome.CycleOutcomes.WithOutcomes;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.pay.Graded;
import jp.mieru.appraisal.pay.QuotaUse;
import jp.mieru.appraisal.pay.Quotas;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** Everything that the office adjusts in a cycle: a fixed number of statements for however many. Nobody adjusts the own sheet. */
@Component
class Adjusting {
    private final Cycles cycles;
    private final RuleSets rules;
    private final CycleOutcomes outcomes;
    private final Units units;
    private final NobodyAmendsTheirOwnRating others;

    Adjusting(Cycles cycles, RuleSets rules, CycleOutcomes outcomes, Units units, NobodyAmendsTheirOwnRating others) {
        this.cycles = cycles;
        this.rules = rules;
        this.outcomes = outcomes;
        this.units = units;
        this.others = others;
    }

    /**
     * A cycle.
     *
     * @param sheets those that have come to the adjustment, in the order of the organisation, without the viewer's own and what others amend
     * @param before how many are still being rated
     */
    record Whole(Cycle cycle, RuleSet rules, UnitTree tree, Measure measure, List<Judged> sheets, int before) {
        List<Judged> chosen(AdjustmentFilter filter) {
            var within = filter.units(tree);
            return sheets.stream().filter(sheet -> filter.takes(sheet, within)).toList();
        }

        /** Those of them that can be passed on or sent back. */
        List<Judged> waiting(AdjustmentFilter filter) {
            return chosen(filter).stream().filter(Judged::isWaiting).toList();
        }

        /** How far the quotas of the rules are used; none where the rules have none or the measure is not the whole. */
        List<QuotaUse> quotas() {
            var quotas = rules.pay().quotas();
            return quotas.isEmpty() || measure.part() != null
                    ? List.of()
                    : new Quotas(measure.scale(rules), quotas)
                            .among(sheets.stream()
                                    .filter(sheet -> !sheet.grade().isEmpty())
                                    .map(sheet ->
                                            new Graded(sheet.staff(), sheet.group(), sheet.position(), sheet.grade()))
                                    .toList());
        }
    }

    Optional<Whole> find(CycleId id, AdjustmentFilter filter, Viewer viewer) {
        return cycles.find(id).map(cycle -> of(cycle, filter, viewer));
    }

    private Whole of(Cycle cycle, AdjustmentFilter filter, Viewer viewer) {
        var kept = others.keepsFrom(cycle.id(), viewer);
        var all = outcomes.of(cycle.id()).stream()
                .filter(each -> !viewer.is(each.sheet().staff())
                        && !kept.contains(each.sheet().id()))
                .toList();
        var tree = units.asOf(cycle.reference());
        var order = tree.units().stream().map(UnitTree.Unit::id).toList();
        var place = new java.util.HashMap<UnitId, Integer>();
        order.forEach(unit -> place.put(unit, place.size()));
        var measure = measure(cycle, filter, all);
        var judged = all.stream()
                .filter(each -> each.sheet().isWithOffice())
                .map(each -> judged(each, tree, measure))
                .sorted(java.util.Comparator.<Judged>comparingInt(
                                sheet -> place.getOrDefault(sheet.unit(), Integer.MAX_VALUE))
                        .thenComparing(sheet -> sheet.staff().value()))
                .toList();
        return new Whole(
                cycle,
                rules.find(cycle.rules()).orElseThrow().rules(),
                tree,
                measure,
                judged,
                all.size() - judged.size());
    }

    /** What was asked for; else the whole where anything came out for it, else the first part. */
    private static Measure measure(Cycle cycle, AdjustmentFilter filter, List<WithOutcomes> all) {
        var measures = Measure.of(cycle);
        return measures.stream()
                .filter(measure -> measure.word().equals(filter.of()))
                .findFirst()
                .orElseGet(() ->
                        all.stream().flatMap(each -> each.outcomes().stream()).anyMatch(Outcome::isOverall)
                                        || measures.size() == 1
                                ? Measure.WHOLE
                                : measures.get(1));
    }

    private static Judged judged(WithOutcomes each, UnitTree tree, Measure measure) {
        var sheet = each.sheet();
        var path = tree.path(sheet.unit());
        return new Judged(
                sheet.id(),
                sheet.staff(),
                sheet.group(),
                sheet.position(),
                sheet.unit(),
                path.size() > 1 ? path.get(1).id() : sheet.unit(),
                rater(sheet).orElse(null),
                sheet.stage(),
                each.outcomes().stream()
                        .filter(measure::is)
                        .map(Outcome::grade)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                sheet.is(Stage.ADJUST)
                        && sheet.next().filter(Stage.FIXED::equals).isPresent(),
                sheet.version());
    }

    private static Optional<StaffId> rater(Sheet sheet) {
        return Optional.ofNullable(sheet.raters().get(Procedure.FIRST)).map(Rater::staff);
    }
}
