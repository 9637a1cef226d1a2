package jp.mieru.appraisal.cycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import jp.mieru.appraisal.deadline.OpenDays;

/** By when each step could be done: some days after the last day that is rated, or the next day on which the office is open. Pure. */
public final class ProposedCalendar {
    private static final Map<CycleStep, Integer> AFTER = new EnumMap<>(Map.of(
            CycleStep.SELF, 10,
            CycleStep.FIRST, 24,
            CycleStep.SECOND, 34,
            CycleStep.ADJUST, 44,
            CycleStep.CONFIRM, 51,
            CycleStep.DISCLOSE, 61));

    private ProposedCalendar() {}

    /** In the order of the steps. */
    public static Map<CycleStep, LocalDate> after(LocalDate last, OpenDays open) {
        var due = new EnumMap<CycleStep, LocalDate>(CycleStep.class);
        AFTER.forEach((step, days) -> due.put(step, openDay(last.plusDays(days), open)));
        return due;
    }

    /** The day itself, or the next one on which the office is open. */
    public static LocalDate openDay(LocalDate day, OpenDays open) {
        var found = day;
        while (!open.include(found)) {
            found = found.plusDays(1);
        }
        return found;
    }
}
