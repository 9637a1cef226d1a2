package jp.mieru.appraisal.adjusting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.adjusting.JudgedSheets.Those;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.objection.NobodyAmendsTheirOwnRating;
import jp.mieru.appraisal.pay.Graded;
import jp.mieru.appraisal.pay.QuotaUse;
import jp.mieru.appraisal.pay.Quotas;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** Everything that the office adjusts in a cycle: a fixed number of statements for however many. Nobody adjusts the own sheet. */
@Component
class Adjusting {
    private final Cycles cycles;
    private final RuleSets rules;
    private final JudgedSheets sheets;
    private final Units units;
    private final NobodyAmendsTheirOwnRating others;

    Adjusting(Cycles cycles, RuleSets rules, JudgedSheets sheets, Units units, NobodyAmendsTheirOwnRating others) {
        this.cycles = cycles;
        this.rules = rules;
        this.sheets = sheets;
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

        /** Those of the unit of the filter, whoever rated them. */
        List<Judged> within(AdjustmentFilter filter) {
            var below = filter.units(tree);
            return below == null
                    ? sheets
                    : sheets.stream()
                            .filter(sheet -> below.contains(sheet.unit()))
                            .toList();
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
        var those = new Those(cycle.id(), viewer, others.keepsFrom(cycle.id(), viewer));
        var tree = units.asOf(cycle.reference());
        var place = new HashMap<UnitId, Integer>();
        tree.units().forEach(unit -> place.put(unit.id(), place.size()));
        var measure = measure(cycle, filter, those);
        var judged = sheets.of(those, measure, tree).stream()
                .sorted(Comparator.<Judged>comparingInt(sheet -> place.getOrDefault(sheet.unit(), Integer.MAX_VALUE))
                        .thenComparing(sheet -> sheet.staff().value()))
                .toList();
        var stored = rules.find(cycle.rules()).orElseThrow().rules();
        return new Whole(cycle, stored, tree, measure, judged, sheets.before(those));
    }

    /** What was asked for; else the whole where anything came out for it, else the first part. */
    private Measure measure(Cycle cycle, AdjustmentFilter filter, Those those) {
        var measures = Measure.of(cycle);
        return measures.stream()
                .filter(measure -> measure.word().equals(filter.of()))
                .findFirst()
                .orElseGet(() -> measures.size() == 1 || sheets.hasOverall(those) ? Measure.WHOLE : measures.get(1));
    }
}
