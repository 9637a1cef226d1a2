package jp.mieru.survey.ratecurve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import jp.mieru.survey.rates.RoundRates;

/**
 * How many of those asked had answered by the end of each day since the round was opened. Pure.
 *
 * @param title the round's
 * @param opened the first day
 * @param asked people asked, {@link RoundRates#FEWEST} or more
 * @param byDay answers up to the end of each day, the first day first
 */
public record Curve(String title, LocalDate opened, int asked, int[] byDay) {
    /**
     * A curve.
     *
     * @param answered how many answered on each day
     * @param last the last day of the curve
     */
    static Curve of(String title, LocalDate opened, LocalDate last, int asked, Map<LocalDate, Integer> answered) {
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(opened, last) + 1);
        int[] byDay = new int[days];
        answered.forEach((day, people) ->
                byDay[(int) Math.clamp(ChronoUnit.DAYS.between(opened, day), 0, days - 1L)] += people);
        for (int day = 1; day < days; day++) {
            byDay[day] += byDay[day - 1];
        }
        return new Curve(title, opened, asked, byDay);
    }

    public int days() {
        return byDay.length;
    }

    /** Whether the curve goes as far as this day, from 1. */
    public boolean has(int day) {
        return day <= byDay.length;
    }

    /** Percent at the end of the day, from 1; not rounded. */
    public double percent(int day) {
        return 100.0 * byDay[day - 1] / asked;
    }
}
