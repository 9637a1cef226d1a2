package jp.mieru.organization.rosterfile;

import java.time.LocalDate;

/**
 * A row of the history: where somebody worked from a day on, until the next row.
 *
 * @param line line of the file
 * @param unit code of the unit, or its name; empty if the person left
 * @param leaving whether the person left: then the day is the last one
 */
public record HistoryLine(
        long line, String number, LocalDate starts, String unit, String position, String kind, boolean leaving) {}
