package jp.mieru.appraisal.participants;

import java.util.Arrays;
import java.util.UUID;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which sheets of a cycle the office looks at.
 *
 * @param stage null for all
 * @param left only those that were left out
 * @param unit with all below it; null for all
 * @param name part of a name or reading, or a whole staff number; null for all
 */
public record SheetFilter(
        @Nullable Stage stage,
        boolean left,
        @Nullable UUID unit,
        @Nullable String name) {
    /** Stands in the place of a stage for those left out. */
    public static final String LEFT_OUT = "left_out";

    static SheetFilter of(@Nullable String stage, @Nullable UUID unit, @Nullable String name) {
        return new SheetFilter(
                Arrays.stream(Stage.values())
                        .filter(each -> each.word().equals(stage))
                        .findFirst()
                        .orElse(null),
                LEFT_OUT.equals(stage),
                unit,
                name == null || name.isBlank() ? null : name.strip());
    }

    /** The same for another stage. */
    public SheetFilter at(@Nullable Stage other) {
        return new SheetFilter(other, false, unit, name);
    }

    /** The query of an address that keeps it; empty for everything. */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        if (stage != null) {
            query.queryParam("stage", stage.word());
        }
        if (left) {
            query.queryParam("stage", LEFT_OUT);
        }
        if (unit != null) {
            query.queryParam("unit", unit);
        }
        if (name != null) {
            query.queryParam("name", "{name}");
        }
        var built = query.encode();
        return (name == null ? built.build() : built.buildAndExpand(name)).toUriString();
    }
}
