package jp.mieru.organization.rosterfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the roster: a person and where they work now. Empty and null is what the file leaves blank or does not tell.
 *
 * @param line line of the file
 * @param unit code of the unit, or its name
 * @param since first day of the assignment
 * @param concurrent codes of the units of concurrent posts
 */
public record StaffLine(
        long line,
        String number,
        String name,
        String kana,
        @Nullable LocalDate birthDate,
        String gender,
        @Nullable LocalDate hiredOn,
        String employmentType,
        String jobFamily,
        String position,
        @Nullable Integer grade,
        String unit,
        LocalDate since,
        List<String> concurrent,
        String mail) {}
