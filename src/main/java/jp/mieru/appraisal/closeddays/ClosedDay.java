package jp.mieru.appraisal.closeddays;

import java.time.LocalDate;

/**
 * A day on which the city's offices are closed.
 *
 * @param name what for
 */
public record ClosedDay(LocalDate day, String name) {}
