package jp.mieru.goals.yearpages;

import java.util.UUID;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Whom the office looks at.
 *
 * @param state only those that are this far; null for all
 * @param department only those of it; null for all
 */
public record YearFilter(
        FiscalYear year, @Nullable Progress state, @Nullable UUID department) {
    boolean takes(YearRow row) {
        return (state == null || row.progress() == state)
                && (department == null || row.department().id().value().equals(department));
    }

    /** The query of an address that keeps the filter, with another state and department. */
    public String with(@Nullable Progress other, @Nullable UUID of) {
        return "?year=" + year.year() + (other == null ? "" : "&state=" + other.word())
                + (of == null ? "" : "&department=" + of);
    }

    /** The query of an address that keeps the filter. */
    public String query() {
        return with(state, department);
    }
}
