package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Locale;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Objections;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose result its person knows.
 *
 * @param staff whose it is
 * @param first first day for which the person was rated
 * @param last last day of that time
 * @param told the day of the disclosure
 * @param rule how long one may object
 * @param excused until when the office lets the person complain although that time is over; null for not
 * @param underReview whether the result is being amended
 */
public record ToldSheet(
        SheetId id,
        FiscalYear year,
        StaffId staff,
        UnitId unit,
        String position,
        LocalDate first,
        LocalDate last,
        LocalDate told,
        Objections rule,
        @Nullable LocalDate excused,
        boolean underReview) {
    /** The word that messages about the days that count end with. */
    public String counted() {
        return rule.count().name().toLowerCase(Locale.ROOT);
    }
}
