package jp.mieru.appraisal.participants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in the office's list: who, how far, who rates. Nothing of what is written on it.
 *
 * @param first first day that is rated
 * @param last last day of that time
 * @param leftOut why the office left the person out; null while the person takes part
 */
public record SheetRow(
        SheetId id,
        StaffId staff,
        String group,
        String position,
        UnitId unit,
        LocalDate first,
        LocalDate last,
        Stage stage,
        @Nullable String leftOut,
        Instant since,
        List<Procedure> steps,
        List<Rater> raters) {
    public SheetRow {
        steps = List.copyOf(steps);
        raters = List.copyOf(raters);
    }

    /** The end of the message key that tells where it is. */
    public String stands() {
        return leftOut != null ? "left_out" : stage.word();
    }

    /** The same with the raters found for it. */
    SheetRow with(Map<SheetId, List<Rater>> found) {
        return new SheetRow(
                id,
                staff,
                group,
                position,
                unit,
                first,
                last,
                stage,
                leftOut,
                since,
                steps,
                found.getOrDefault(id, List.of()));
    }
}
