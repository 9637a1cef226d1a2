package jp.mieru.engagement.drivers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.importance.Driver;
import jp.mieru.engagement.statistics.Benchmark;
import jp.mieru.engagement.statistics.Tenths;
import org.jspecify.annotations.Nullable;

/**
 * One construct beside an outcome.
 *
 * @param code of the construct
 * @param name of the construct
 * @param score 0 to 100, with one decimal as it is shown; null where it is hidden
 * @param share of what all constructs explain, in percent with one decimal
 * @param low lower end of the share's 95 % interval
 * @param high upper end of it
 * @param corner where it stands among the others; null where its score is hidden
 */
public record DriverRow(
        String code,
        String name,
        @Nullable Double score,
        double share,
        double low,
        double high,
        @Nullable Corner corner) {
    /** Where a construct stands: its score and its share against the medians of all. */
    public enum Corner {
        /** Goes strongly with the outcome and is low: work on it. */
        WORK_ON,
        /** Goes strongly with the outcome and is high: keep it. */
        KEEP,
        /** Goes weakly with the outcome and is low: keep an eye on it. */
        WATCH,
        /** Goes weakly with the outcome and is high: leave it as it is. */
        LEAVE;

        /** The word that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The constructs of a unit, those that go most with the outcome first. */
    static List<DriverRow> of(UnitDrivers drivers, RoundFigures figures, int unit, Locale locale) {
        List<DriverRow> rows = drivers.drivers().stream()
                .map(driver -> row(driver, drivers.rSquared(), figures, unit, locale))
                .toList();
        double score = median(rows, row -> Objects.requireNonNullElse(row.score, Double.NaN));
        double share = median(rows, DriverRow::share);
        return rows.stream()
                .map(row -> row.placed(score, share))
                .sorted(Comparator.comparingDouble(DriverRow::share).reversed())
                .toList();
    }

    private static DriverRow row(Driver driver, double rSquared, RoundFigures figures, int unit, Locale locale) {
        Double score = figures.figure(unit, driver.construct()).score();
        return new DriverRow(
                driver.construct(),
                figures.name(driver.construct(), locale),
                score == null ? null : Tenths.of(score),
                Tenths.of(100 * driver.relativeWeight() / rSquared),
                Tenths.of(100 * driver.low() / rSquared),
                Tenths.of(100 * driver.high() / rSquared),
                null);
    }

    private DriverRow placed(double medianScore, double medianShare) {
        if (score == null) {
            return this;
        }
        boolean strong = share >= medianShare;
        boolean well = score >= medianScore;
        Corner place = strong ? (well ? Corner.KEEP : Corner.WORK_ON) : (well ? Corner.LEAVE : Corner.WATCH);
        return new DriverRow(code, name, score, share, low, high, place);
    }

    private static double median(List<DriverRow> rows, ToDoubleFunction<DriverRow> part) {
        return Benchmark.median(rows.stream().mapToDouble(part)).orElse(Double.NaN);
    }
}
