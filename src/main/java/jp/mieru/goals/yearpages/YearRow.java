package jp.mieru.goals.yearpages;

import java.time.LocalDate;
import jp.mieru.goals.sheet.SheetSummary;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody employed today and their goals of the year.
 *
 * @param department the highest unit around below the city
 * @param nudgedOn when the person was last reminded, null if never
 */
public record YearRow(
        Member member,
        Unit unit,
        Unit department,
        @Nullable SheetSummary sheet,
        @Nullable LocalDate nudgedOn) {
    public Progress progress() {
        return Progress.of(sheet);
    }
}
