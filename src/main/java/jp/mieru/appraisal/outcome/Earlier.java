package jp.mieru.appraisal.outcome;

import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.scoring.Result;

/**
 * What is known of the periods of a year before a cycle.
 *
 * @param results by part, in their order, of sheets that are fixed
 * @param open whether the sheet of one of them is not fixed, or is being amended: without it there is no result of the year
 */
public record Earlier(Map<PartKind, List<Result>> results, boolean open) {
    /** Nothing came before. */
    public static final Earlier NONE = new Earlier(Map.of(), false);

    public Earlier {
        results = Map.copyOf(results);
    }

    List<Result> of(PartKind part) {
        return results.getOrDefault(part, List.of());
    }
}
