package jp.mieru.appraisal.sheetpages;

import java.util.List;
import jp.mieru.appraisal.outcome.Reckoned;
import jp.mieru.appraisal.rated.Rated.RatedIn;

/**
 * What would come out of the marks as they stand.
 *
 * @param missing how many places are still open
 */
public record Preview(List<RatedIn> parts, Reckoned reckoned, int missing) {
    /** Whether a part has nothing in it that could be rated: complete, but without a result. */
    public boolean isNothing() {
        return missing == 0
                && parts.stream()
                        .filter(part -> part.subjects().isEmpty())
                        .map(part -> reckoned.periods().get(part.part().kind()))
                        .anyMatch(result -> result == null || !result.isThere());
    }
}
