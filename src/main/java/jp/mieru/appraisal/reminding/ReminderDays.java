package jp.mieru.appraisal.reminding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.mieru.appraisal.deadline.OpenDays;

/** On which days people are reminded by themselves: three days before a step is due, on that day, and every third day after. Pure. */
final class ReminderDays {
    private static final int EVERY = 3;

    private ReminderDays() {}

    /** Whether that day is one; on a closed day nobody is reminded, but on the next open one. */
    static boolean include(LocalDate day, LocalDate due, OpenDays open) {
        if (!open.include(day)) {
            return false;
        }
        for (var meant = day; meant.equals(day) || !open.include(meant); meant = meant.minusDays(1)) {
            if (isMeant(meant, due)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(LocalDate day, LocalDate due) {
        long until = ChronoUnit.DAYS.between(day, due);
        return until == EVERY || (until <= 0 && until % EVERY == 0);
    }
}
