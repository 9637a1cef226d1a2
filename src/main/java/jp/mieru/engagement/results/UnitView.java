package jp.mieru.engagement.results;

import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.Before;
import jp.mieru.engagement.comparing.Comparing;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.LastTime;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * The page of one unit, or of the whole.
 *
 * @param name of the unit
 * @param asked people asked in it, null where nobody knows
 * @param answered people who answered
 * @param aroundName the unit around it, null where that is the whole
 * @param kind what the unit is: 部, 課 and so on
 * @param comparisons construct by construct
 * @param highlights what is seen first
 * @param reason why the first hidden figure is hidden, as a word that message keys end with; empty if none is
 * @param before what the unit was in the round before, null where there is none to compare with
 * @param attributes its figures by attribute
 * @param leftOut attributes with so many values that there are no figures by them
 * @param questions how each question was answered
 * @param below the units below
 */
public record UnitView(
        String name,
        @Nullable Integer asked,
        int answered,
        @Nullable String aroundName,
        String kind,
        List<Comparison> comparisons,
        Highlights highlights,
        String reason,
        @Nullable Before before,
        List<AttributeTable> attributes,
        List<String> leftOut,
        List<QuestionTable> questions,
        Overview below) {

    static UnitView of(
            RoundsInView.InView found,
            int unit,
            String name,
            List<AttributeTable> attributes,
            List<String> leftOut,
            List<QuestionTable> questions,
            Overview below,
            Locale locale) {
        RoundFigures figures = found.figures();
        int around = figures.parent(unit);
        List<Comparison> lines = Comparing.of(figures, unit, found.lastTime(), locale);
        return new UnitView(
                name,
                figures.asked(unit),
                figures.answered(unit),
                around == Forest.WHOLE || around == figures.top()
                        ? null
                        : figures.units().unit(around).name(),
                unit == Forest.WHOLE ? "" : figures.kind(unit),
                lines,
                Highlights.of(lines, unit == Forest.WHOLE || unit == figures.top()),
                reason(figures, unit),
                before(found, unit),
                attributes,
                leftOut,
                questions,
                below);
    }

    private static @Nullable Before before(RoundsInView.InView found, int unit) {
        LastTime lastTime = found.lastTime();
        return lastTime == null ? null : Before.of(lastTime, unit, found.readableThen());
    }

    private static String reason(RoundFigures figures, int unit) {
        return figures.measures().stream()
                .filter(measure -> !figures.figure(unit, measure).shown())
                .findFirst()
                .map(measure -> figures.reason(unit, measure))
                .orElse("");
    }

    /** Response rate in percent, null where it is not known. */
    public @Nullable Double rate() {
        return asked == null || asked == 0 ? null : 100.0 * answered / asked;
    }

    /** Whether it stands beside a whole that it is a part of. */
    public boolean part() {
        return !kind.isEmpty();
    }

    /** Whether figures of the round before stand beside this one's. */
    public boolean comparesBefore() {
        return before != null && before.compared();
    }

    /** Whether any figure stands beside the median of the units of its kind. */
    public boolean benchmarked() {
        return comparisons.stream().anyMatch(line -> line.benchmark() != null);
    }

    /** Whether so few answered that scores drawn towards the unit around are told. */
    public boolean small() {
        return comparisons.stream().anyMatch(line -> line.shrunk() != null);
    }

    /** Whether there are indices beside the constructs. */
    public boolean indexed() {
        return comparisons.stream().anyMatch(Comparison::index);
    }

    /** Whether none of the unit's figures may be shown. */
    public boolean hidden() {
        return comparisons.stream().noneMatch(Comparison::shown);
    }
}
