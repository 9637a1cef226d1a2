package jp.mieru.appraisal.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.scoring.OverallScoring;
import jp.mieru.appraisal.scoring.PartScoring;
import jp.mieru.appraisal.scoring.Result;

/**
 * A trial and how it was reckoned.
 *
 * @param parts those that count for the group, in the order of the rules
 * @param overall from all of them
 */
public record Trial(List<TriedPart> parts, Result overall) {
    /**
     * One part.
     *
     * @param periods results of its periods
     * @param year of all of them
     */
    public record TriedPart(Part part, List<Result> periods, Result year) {}

    static Trial of(RuleSet rules, Group group, TypedMarks typed) {
        var parts = new ArrayList<TriedPart>();
        Map<PartKind, Result> years = new EnumMap<>(PartKind.class);
        for (var part : rules.parts()) {
            if (group.weight(part.kind()).signum() > 0) {
                var scoring = new PartScoring(rules, part);
                var periods = new ArrayList<Result>();
                for (int period = 0; period < part.periods().size(); period++) {
                    periods.add(scoring.period(typed.marks(part, group, period)));
                }
                var year = scoring.year(periods);
                parts.add(new TriedPart(part, periods, year));
                years.put(part.kind(), year);
            }
        }
        return new Trial(parts, new OverallScoring(rules, group).of(years));
    }
}
