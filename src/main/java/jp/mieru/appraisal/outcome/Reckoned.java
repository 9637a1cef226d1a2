package jp.mieru.appraisal.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
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
 * @param waits whether the year waits for an earlier period that is not fixed
 */
public record Reckoned(
        Map<PartKind, Result> periods,
        Map<PartKind, Result> years,
        @Nullable Result overall,
        boolean waits) {
    public Reckoned {
        periods = Map.copyOf(periods);
        years = Map.copyOf(years);
    }

    /**
     * From marks alone.
     *
     * @param earlier what came out before in the year
     */
    public static Reckoned of(Rated rated, Marks marks, Earlier earlier) {
        var periods = new EnumMap<PartKind, Result>(PartKind.class);
        rated.parts()
                .forEach(part -> periods.put(
                        part.part().kind(), new PartScoring(rated.rules(), part.part()).period(marks.of(part))));
        return of(rated, periods, earlier);
    }

    /** From results of the period that are known, as where one of them was adjusted. */
    public static Reckoned of(Rated rated, Map<PartKind, Result> periods, Earlier earlier) {
        if (!rated.endsTheYear()) {
            return new Reckoned(periods, Map.of(), null, false);
        }
        var years = new EnumMap<PartKind, Result>(PartKind.class);
        for (var part : rated.rules().parts()) {
            var all = new ArrayList<>(earlier.of(part.kind()));
            var now = periods.get(part.kind());
            if (now != null) {
                all.add(now);
            }
            if (rated.group().weight(part.kind()).signum() > 0 && !all.isEmpty()) {
                years.put(part.kind(), new PartScoring(rated.rules(), part).year(all));
            }
        }
        return new Reckoned(periods, years, new OverallScoring(rated.rules(), rated.group()).of(years), earlier.open());
    }
}
