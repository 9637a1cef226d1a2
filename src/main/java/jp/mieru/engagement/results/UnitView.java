package jp.mieru.engagement.results;

import java.util.List;
import java.util.Locale;
import jp.mieru.survey.Forest;

/**
 * The page of one unit.
 *
 * @param row the unit's own row
 * @param aroundName the unit around it
 * @param comparisons construct by construct
 * @param reason why the first hidden figure is hidden, as a word that message keys end with; empty if none is
 * @param below the units right below, with the unit itself as the first row
 */
public record UnitView(HeatRow row, String aroundName, List<Comparison> comparisons, String reason, Overview below) {

    static UnitView of(
            RoundFigures figures, int unit, List<Integer> below, String wholeName, Locale locale, int threshold) {
        int around = figures.parent(unit);
        return new UnitView(
                HeatRow.of(figures, unit, wholeName),
                around == Forest.WHOLE
                        ? wholeName
                        : figures.units().unit(around).name(),
                figures.measures().stream()
                        .map(measure -> new Comparison(
                                figures.name(measure, locale),
                                figures.figure(unit, measure),
                                figures.figure(around, measure),
                                figures.figure(Forest.WHOLE, measure)))
                        .toList(),
                figures.measures().stream()
                        .filter(measure ->
                                !figures.figure(unit, measure).verdict().shown())
                        .findFirst()
                        .map(measure -> figures.reason(unit, measure))
                        .orElse(""),
                Overview.of(figures, below, wholeName, locale, threshold));
    }

    /** Whether the unit around is another than the whole. */
    public boolean hasAround() {
        return !aroundName.equals(below.wholeName());
    }

    /** Whether none of the unit's figures may be shown. */
    public boolean hidden() {
        return comparisons.stream().noneMatch(Comparison::shown);
    }
}
