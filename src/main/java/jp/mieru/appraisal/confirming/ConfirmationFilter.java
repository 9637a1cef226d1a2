package jp.mieru.appraisal.confirming;

import java.util.Set;
import java.util.UUID;
import jp.mieru.appraisal.CycleId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the results that wait are looked at, and confirmed together.
 *
 * @param cycle null for the first that waits
 * @param unit with all below it; null for all
 * @param unusual only those that stand out
 */
public record ConfirmationFilter(
        @Nullable UUID cycle, @Nullable UUID unit, @Nullable Boolean unusual) {
    public ConfirmationFilter {
        unusual = Boolean.TRUE.equals(unusual) ? Boolean.TRUE : null;
    }

    boolean takes(ToConfirm row, @Nullable Set<UnitId> units) {
        return (units == null || units.contains(row.sheet().unit())) && (unusual == null || row.isUnusual());
    }

    /** The units that it means; null for all. */
    @Nullable
    Set<UnitId> units(UnitTree tree) {
        return unit == null ? null : tree.subtree(new UnitId(unit));
    }

    public boolean isNarrow() {
        return unit != null || unusual != null;
    }

    /** Everything of a cycle. */
    public static ConfirmationFilter of(CycleId cycle) {
        return new ConfirmationFilter(cycle.value(), null, null);
    }

    /** The query of an address that shows everything of the same cycle; empty where it means none. */
    String back() {
        return cycle == null ? "" : of(new CycleId(cycle)).query(new CycleId(cycle));
    }

    /** The query of an address that keeps it, for this cycle. */
    public String query(CycleId of) {
        var query = UriComponentsBuilder.newInstance().queryParam("cycle", of.value());
        if (unit != null) {
            query.queryParam("unit", unit);
        }
        if (unusual != null) {
            query.queryParam("unusual", true);
        }
        return query.encode().build().toUriString();
    }
}
