package jp.mieru.appraisal.adjusting;

import java.util.Set;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which sheets the office looks at.
 *
 * @param of word of the measure
 * @param unit with all below it; null for all
 * @param rater who rates first; null for all
 * @param grade null for all
 */
public record AdjustmentFilter(
        @Nullable String of,
        @Nullable UUID unit,
        @Nullable UUID rater,
        @Nullable String grade) {
    public AdjustmentFilter {
        of = of == null || of.isBlank() ? null : of;
        grade = grade == null || grade.isBlank() ? null : grade;
    }

    /** The units that it means; null for all. */
    @Nullable
    Set<UnitId> units(UnitTree tree) {
        return unit == null ? null : tree.subtree(new UnitId(unit));
    }

    boolean takes(Judged sheet, @Nullable Set<UnitId> units) {
        return (units == null || units.contains(sheet.unit()))
                && (rater == null
                        || sheet.rater() != null && rater.equals(sheet.rater().value()))
                && (grade == null || grade.equals(sheet.grade()));
    }

    public boolean isNarrow() {
        return unit != null || rater != null || grade != null;
    }

    /** The same of another measure, for everybody. */
    public AdjustmentFilter with(String measure) {
        return new AdjustmentFilter(measure, null, null, null);
    }

    /** The query of an address that keeps it; empty for everything. */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        put(query, "of", of);
        put(query, "unit", unit);
        put(query, "rater", rater);
        put(query, "grade", grade);
        return query.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.queryParam(name, value);
        }
    }
}
