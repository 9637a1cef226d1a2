package jp.mieru.appraisal.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.scoring.OverallScoring;
import jp.mieru.appraisal.scoring.PartScoring;
import jp.mieru.appraisal.scoring.Result;
import org.jspecify.annotations.Nullable;

/**
 * What follows from marks by the rules.
 *
 * @param periods of each part that the cycle rates, in its period
 * @param years of each part that counts, over the periods of the year; empty in a cycle that does not end it
 * @param overall null in a cycle that does not end the year
 */
public record Reckoned(
        Map<PartKind, Result> periods,
        Map<PartKind, Result> years,
        @Nullable Result overall) {
    public Reckoned {
        periods = Map.copyOf(periods);
        years = Map.copyOf(years);
    }

    /**
     * From marks alone.
     *
     * @param earlier results of earlier periods of the year, by part, in their order
     */
    public static Reckoned of(Rated rated, Marks marks, Map<PartKind, List<Result>> earlier) {
        var periods = new EnumMap<PartKind, Result>(PartKind.class);
        rated.parts()
                .forEach(part -> periods.put(
                        part.part().kind(), new PartScoring(rated.rules(), part.part()).period(marks.of(part))));
        return of(rated, periods, earlier);
    }

    /** From results of the period that are known, as where one of them was adjusted. */
    public static Reckoned of(Rated rated, Map<PartKind, Result> periods, Map<PartKind, List<Result>> earlier) {
        if (!rated.endsTheYear()) {
            return new Reckoned(periods, Map.of(), null);
        }
        var years = new EnumMap<PartKind, Result>(PartKind.class);
        for (var part : rated.rules().parts()) {
            var all = new ArrayList<>(earlier.getOrDefault(part.kind(), List.of()));
            var now = periods.get(part.kind());
            if (now != null) {
                all.add(now);
            }
            if (rated.group().weight(part.kind()).signum() > 0 && !all.isEmpty()) {
                years.put(part.kind(), new PartScoring(rated.rules(), part).year(all));
            }
        }
        return new Reckoned(periods, years, new OverallScoring(rated.rules(), rated.group()).of(years));
    }
}
