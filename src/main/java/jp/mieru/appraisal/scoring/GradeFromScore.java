package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import java.util.List;
import jp.mieru.appraisal.ruleset.CutOff;
import jp.mieru.appraisal.ruleset.Scale;

/** Which grade a score reaches: the best whose cut-off is not above it, otherwise the lowest of the scale. */
public final class GradeFromScore {
    private GradeFromScore() {}

    /** @param cutoffs the best first */
    public static String letter(Scale scale, List<CutOff> cutoffs, BigDecimal score) {
        return cutoffs.stream()
                .filter(cutoff -> score.compareTo(cutoff.points()) >= 0)
                .findFirst()
                .map(CutOff::letter)
                .orElseGet(() -> scale.steps().getLast().letter());
    }
}
