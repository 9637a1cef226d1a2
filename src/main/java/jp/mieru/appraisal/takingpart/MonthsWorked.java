package jp.mieru.appraisal.takingpart;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long somebody worked: the stretches between absences, each in whole months by the calendar and the days beyond; thirty
 * such days make a month more, as rules of service count.
 *
 * @param months whole ones
 * @param days beyond, fewer than 30
 */
public record MonthsWorked(int months, int days) {
    private static final int MONTH = 30;
    static final MonthsWorked NONE = new MonthsWorked(0, 0);

    /** The time without these absences, which may overlap. */
    static MonthsWorked of(Days time, List<Days> absences) {
        int months = 0;
        int days = 0;
        for (var stretch : stretches(time, absences)) {
            var between = Period.between(stretch.first(), stretch.last().plusDays(1));
            months += (int) between.toTotalMonths();
            days += between.getDays();
        }
        return new MonthsWorked(months + days / MONTH, days % MONTH);
    }

    boolean isNothing() {
        return months == 0 && days == 0;
    }

    private static List<Days> stretches(Days time, List<Days> absences) {
        var worked = new ArrayList<Days>();
        LocalDate from = time.first();
        for (var away : absences.stream()
                .filter(each -> each.meets(time))
                .sorted(Comparator.comparing(Days::first))
                .toList()) {
            if (away.first().isAfter(from)) {
                worked.add(new Days(from, away.first().minusDays(1)));
            }
            var next = away.last().plusDays(1);
            from = next.isAfter(from) ? next : from;
        }
        if (!from.isAfter(time.last())) {
            worked.add(new Days(from, time.last()));
        }
        return worked;
    }
}
