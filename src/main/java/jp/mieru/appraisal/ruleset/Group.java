package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Positions that are appraised alike.
 *
 * @param code stays the same from year to year
 * @param positions names of the positions, as assignments write them
 * @param steps what their sheets go through
 * @param weights of the parts, in percent; a part that is not there is not rated
 */
public record Group(
        String code, Words name, List<String> positions, Set<Procedure> steps, Map<PartKind, BigDecimal> weights) {
    public Group {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, Words.NONE);
        positions = positions == null ? List.of() : List.copyOf(positions);
        steps = steps == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(steps));
        var given = new EnumMap<PartKind, BigDecimal>(PartKind.class);
        if (weights != null) {
            weights.forEach((kind, weight) -> given.put(kind, Objects.requireNonNullElse(weight, BigDecimal.ZERO)));
        }
        given.values().removeIf(weight -> weight.signum() == 0);
        weights = Collections.unmodifiableMap(given);
    }

    /** In percent; zero for a part that is not rated. */
    public BigDecimal weight(PartKind kind) {
        return weights.getOrDefault(kind, BigDecimal.ZERO);
    }
}
