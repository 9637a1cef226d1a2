package jp.mieru.appraisal.ruleset;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * How the results of the parts become the overall grade.
 *
 * @param scale code of its scale
 * @param unrated what a part without a result means
 * @param rounding of every score before it is shown and held against cut-offs
 * @param mayDiffer whether a rater may give another grade than the rules propose, with a reason
 */
public record Overall(
        Method method,
        String scale,
        Follows follows,
        Unrated unrated,
        Rounding rounding,
        Boolean mayDiffer,
        List<CutOff> cutoffs) {
    private static final Rounding WHOLE = new Rounding(0, RoundingMode.HALF_UP);
    static final Overall NONE = new Overall(Method.GRADES, "", Follows.MEAN, Unrated.SPREAD, WHOLE, false, List.of());

    public Overall {
        method = Objects.requireNonNullElse(method, Method.GRADES);
        scale = Objects.requireNonNullElse(scale, "");
        follows = Objects.requireNonNullElse(follows, Follows.MEAN);
        unrated = Objects.requireNonNullElse(unrated, Unrated.SPREAD);
        rounding = Objects.requireNonNullElse(rounding, WHOLE);
        mayDiffer = Objects.requireNonNullElse(mayDiffer, false);
        cutoffs = cutoffs == null ? List.of() : List.copyOf(cutoffs);
    }
}
