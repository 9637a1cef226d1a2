package jp.mieru.appraisal.ratings;

import java.time.LocalDate;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal as the person finds it.
 *
 * @param stage the word of the stage as far as the person may know it
 * @param due by when the person is to hand in; null for nothing to do
 */
public record OwnSheet(
        String path,
        FiscalYear year,
        LocalDate first,
        LocalDate last,
        String stage,
        @Nullable LocalDate due,
        boolean overdue) {}
