package jp.mieru.organization.rosterfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the units: a unit as it is for a period.
 *
 * @param line line of the file
 * @param parent code of the unit above, empty at the top
 * @param kind empty where the file does not tell
 * @param head staff number, empty for none
 * @param starts first day
 * @param ends first day on which it is no more; null as long as it stands
 */
public record UnitLine(
        long line,
        String code,
        String name,
        String parent,
        String kind,
        String head,
        LocalDate starts,
        @Nullable LocalDate ends) {}
