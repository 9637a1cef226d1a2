package jp.mieru.engagement.results;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * The page of one unit.
 *
 * @param row the unit's own row
 * @param aroundName the unit around it
 * @param comparisons construct by construct
 * @param reason why the first hidden figure is hidden, as a word that message keys end with; empty if none is
 * @param before what the unit was in the round before, null where there is none to compare with
 * @param below the units right below, with the unit itself as the first row
 */
public record UnitView(
        HeatRow row,
        String aroundName,
        List<Comparison> comparisons,
        String reason,
        @Nullable Before before,
        Overview below) {
    /**
     * @param earlier the units in the round before, null where there is none
     * @param readable units of that round that the viewer may read
     */
    static UnitView of(
            RoundFigures figures, int unit, Overview below, @Nullable LastTime earlier, Set<Integer> readable) {
        int around = figures.parent(unit);
        LastTime.Origin origin = earlier == null ? null : earlier.originOf(unit);
        return new UnitView(
                HeatRow.of(figures, unit, below.wholeName()),
                around == Forest.WHOLE
                        ? below.wholeName()
                        : figures.units().unit(around).name(),
                comparisons(
                        figures,
                        unit,
                        below.measures(),
                        measure -> earlier == null || origin == null ? Figure.NONE : earlier.figure(origin, measure)),
                reason(figures, unit),
                earlier == null || origin == null ? null : Before.of(earlier, origin, readable),
                below);
    }

    private static List<Comparison> comparisons(
            RoundFigures figures, int unit, List<String> names, Function<String, Figure> before) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String measure = figures.measures().get(i);
                    return new Comparison(
                            names.get(i),
                            figures.figure(unit, measure),
                            before.apply(measure),
                            figures.figure(figures.parent(unit), measure),
                            figures.figure(Forest.WHOLE, measure));
                })
                .toList();
    }

    private static String reason(RoundFigures figures, int unit) {
        return figures.measures().stream()
                .filter(measure -> !figures.figure(unit, measure).verdict().shown())
                .findFirst()
                .map(measure -> figures.reason(unit, measure))
                .orElse("");
    }

    /** Whether the unit around is another than the whole. */
    public boolean hasAround() {
        return !aroundName.equals(below.wholeName());
    }

    /** Whether figures of the round before stand beside this one's. */
    public boolean comparesBefore() {
        return before != null && before.compared();
    }

    /** Whether none of the unit's figures may be shown. */
    public boolean hidden() {
        return comparisons.stream().noneMatch(Comparison::shown);
    }
}
