package jp.mieru.engagement.planround;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.mieru.engagement.planround.UnitPlan.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Which units the office looks at.
 *
 * @param state only those that have come this far; null for all
 * @param kind only 課, say; empty for all
 */
public record Filter(@Nullable Progress state, String kind) {
    static Filter of(@Nullable String state, @Nullable String kind) {
        return new Filter(
                Arrays.stream(Progress.values())
                        .filter(known -> known.word().equals(state))
                        .findFirst()
                        .orElse(null),
                kind == null ? "" : kind);
    }

    boolean takes(UnitPlan unit) {
        return (state == null || unit.progress() == state)
                && (kind.isEmpty() || unit.unit().kind().equals(kind));
    }

    /** The query of an address that keeps the filter, with another state. */
    public String with(@Nullable Progress other) {
        return "?state=" + (other == null ? "" : other.word()) + "&kind="
                + URLEncoder.encode(kind, StandardCharsets.UTF_8);
    }

    /** The query of an address that keeps the filter. */
    public String query() {
        return with(state);
    }
}
