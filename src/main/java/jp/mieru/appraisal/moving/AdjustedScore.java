package jp.mieru.appraisal.moving;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.ruleset.Method;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.scoring.GradeFromScore;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A score always says what its grade says: where grades decide it is the grade's, where points decide it lies within its cut-offs. */
public record AdjustedScore(BigDecimal score) {
    /**
     * The score that goes with a grade.
     *
     * @param part null for the whole
     * @param typed what the office wrote; null for nothing
     * @return empty where points decide and those are missing or of another grade
     */
    static Optional<AdjustedScore> of(
            RuleSet rules, @Nullable PartKind part, String grade, @Nullable BigDecimal typed) {
        if (!isAsked(rules, part)) {
            return scale(rules, part).step(grade).map(step -> new AdjustedScore(step.points()));
        }
        return Optional.ofNullable(typed)
                .filter(score -> letter(rules, part, score).equals(grade))
                .map(AdjustedScore::new);
    }

    /** Whether a grade of this part, or of the whole, follows from points, which are then asked for. */
    public static boolean isAsked(RuleSet rules, @Nullable PartKind part) {
        return (part == null
                        ? rules.overall().method()
                        : rules.part(part).orElseThrow().marks())
                == Method.POINTS;
    }

    static String letter(RuleSet rules, @Nullable PartKind part, BigDecimal score) {
        var cutoffs = part == null
                ? rules.overall().cutoffs()
                : rules.part(part).orElseThrow().cutoffs();
        return GradeFromScore.letter(scale(rules, part), cutoffs, score);
    }

    /** The outcome with this score. */
    Outcome in(Outcome outcome) {
        var whole = score.setScale(Math.max(score.scale(), 0));
        return new Outcome(
                outcome.step(),
                outcome.part(),
                outcome.year(),
                score,
                new BigFraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale())),
                outcome.grade(),
                outcome.proposed(),
                outcome.reason());
    }

    private static Scale scale(RuleSet rules, @Nullable PartKind part) {
        var code = part == null
                ? rules.overall().scale()
                : rules.part(part).orElseThrow().result();
        return rules.scale(code).orElseThrow();
    }
}
