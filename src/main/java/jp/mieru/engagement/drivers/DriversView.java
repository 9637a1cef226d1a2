package jp.mieru.engagement.drivers;

import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.analysis.RoundFigures;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an outcome in a unit or the whole, as a page shows it.
 *
 * @param outcome name of the construct
 * @param score of the outcome, 0 to 100; null where it is hidden
 * @param people complete answers behind it
 * @param explained part of the outcome's variance that all constructs together explain, in percent
 * @param rows the constructs, those that go most with the outcome first
 */
public record DriversView(String outcome, @Nullable Double score, int people, double explained, List<DriverRow> rows) {
    public DriversView {
        rows = List.copyOf(rows);
    }

    static DriversView of(UnitDrivers drivers, RoundFigures figures, int unit, Locale locale) {
        return new DriversView(
                figures.name(drivers.outcome(), locale),
                figures.figure(unit, drivers.outcome()).score(),
                drivers.people(),
                100 * drivers.rSquared(),
                DriverRow.of(drivers, figures, unit, locale));
    }

    /** The names of the constructs in one corner, in order. */
    public List<String> in(DriverRow.Corner corner) {
        return rows.stream()
                .filter(row -> row.corner() == corner)
                .map(DriverRow::name)
                .toList();
    }
}
