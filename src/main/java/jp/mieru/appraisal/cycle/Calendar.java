package jp.mieru.appraisal.cycle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of a cycle that the office sets.
 *
 * @param reference the day whose organisation decides who takes part and who rates
 * @param due by when each step is to be done; none in a cycle of conditional appointments
 */
record Calendar(LocalDate reference, Map<CycleStep, LocalDate> due) {
    Calendar {
        due = Collections.unmodifiableMap(new TreeMap<>(due));
    }
}
