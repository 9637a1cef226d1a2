package jp.mieru.engagement.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.Comparing;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.LastTime;
import jp.mieru.engagement.statistics.Difference;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.statistics.Interval;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.NullUnmarked;

/**
 * The changes of the demo city's units from round to round, beside what is built in.
 *
 * @param lastTimes by round the one before, null for the first
 * @param expected by round what is built in, by construct and unit
 */
@NullUnmarked
record MeasuredChanges(
        List<RoundFigures> figures, List<LastTime> lastTimes, List<Map<String, Map<UnitId, double[]>>> expected) {
    static final double CONFIDENT = 1.96;

    /** All of them, also those that are nothing; the first round has none. */
    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        for (int round = 1; round < figures.size(); round++) {
            RoundFigures now = figures.get(round);
            for (int unit = Forest.WHOLE; unit < now.units().size(); unit++) {
                if (unit != now.top()) {
                    changes.addAll(changes(round, unit));
                }
            }
        }
        return changes;
    }

    private List<Change> changes(int round, int unit) {
        RoundFigures now = figures.get(round);
        List<Comparison> lines = Comparing.of(now, unit, lastTimes.get(round), Locale.JAPANESE);
        List<Change> found = new ArrayList<>();
        for (int i = 0; i < now.measures().size(); i++) {
            String measure = now.measures().get(i);
            Comparison line = lines.get(i);
            if (line.toBefore() != null
                    && now.questionnaire().index(measure).isEmpty()
                    && line.unit().variance() != null) {
                found.add(change(round, unit, measure, line));
            }
        }
        return found;
    }

    private Change change(int round, int unit, String measure, Comparison line) {
        RoundFigures now = figures.get(round);
        Figure one = line.unit();
        Figure other = line.before();
        double half =
                CONFIDENT * Math.sqrt(one.variance() / one.respondents() + other.variance() / other.respondents());
        double by = one.score() - other.score();
        return new Change(
                round + 1,
                unit == Forest.WHOLE ? "" : now.units().unit(unit).code(),
                measure,
                built(round, unit, measure),
                new Interval(by - half, by + half),
                Difference.between(sample(one), sample(other)).orElseThrow().probability(),
                line.toBefore().real());
    }

    /** By how much the unit was made to move since the round before. */
    double built(int round, int unit, String construct) {
        RoundFigures now = figures.get(round);
        RoundFigures before = lastTimes.get(round).figures();
        List<UnitId> here = List.of(now.identities().get(unit == Forest.WHOLE ? now.top() : unit));
        List<UnitId> there = unit == Forest.WHOLE
                ? List.of(before.identities().get(before.top()))
                : lastTimes.get(round).originOf(unit).units().stream()
                        .map(before.identities()::get)
                        .toList();
        return mean(expected.get(round).get(construct), here)
                - mean(expected.get(round - 1).get(construct), there);
    }

    private static double mean(Map<UnitId, double[]> sums, List<UnitId> units) {
        double[] sum = new double[2];
        units.forEach(unit -> IntStream.range(0, 2).forEach(i -> sum[i] += sums.get(unit)[i]));
        return sum[0] / sum[1];
    }

    private static Sample sample(Figure figure) {
        return new Sample(figure.respondents(), figure.score(), figure.variance());
    }
}
