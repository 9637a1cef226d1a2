package jp.mieru.appraisal.moving;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.Method;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.scoring.GradeFromScore;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A score always says what its grade says: where grades decide it is the grade's, where points decide it lies within its cut-offs. */
public record AdjustedScore(BigDecimal score) {
    /**
     * The score that goes with a grade, rounded as the rules say.
     *
     * @param part null for the whole
     * @param typed what the office wrote; null for nothing
     * @return empty where points decide and those are missing, of another grade, or more than anybody can reach
     */
    static Optional<AdjustedScore> of(
            RuleSet rules, Group group, @Nullable PartKind part, String grade, @Nullable BigDecimal typed) {
        if (!isAsked(rules, part)) {
            return scale(rules, part).step(grade).map(step -> new AdjustedScore(step.points()));
        }
        return Optional.ofNullable(typed)
                .map(score -> rounded(rules, score))
                .filter(score -> score.signum() >= 0 && score.compareTo(most(rules, group, part)) <= 0)
                .filter(score -> letter(rules, part, score).equals(grade))
                .map(AdjustedScore::new);
    }

    /**
     * The most points that anybody of the group can reach: the highest step by the greatest coefficient, or what the rules allow;
     * for the whole that of the best part that counts for the group.
     */
    static BigDecimal most(RuleSet rules, Group group, @Nullable PartKind part) {
        var most = rules.parts().stream()
                .filter(each -> part == null ? group.weight(each.kind()).signum() > 0 : each.kind() == part)
                .map(each -> most(rules, each))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return rounded(rules, most);
    }

    private static BigDecimal most(RuleSet rules, Part part) {
        if (part.most() != null) {
            return part.most();
        }
        boolean points = part.marks() == Method.POINTS;
        var best = rules.scale(points ? part.scale() : part.result()).orElseThrow().steps().stream()
                .map(Scale.Step::points)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return points && part.kind().ofGoals()
                ? best.multiply(part.difficulties().greatest())
                : best;
    }

    /** The points as the rules round every score before it is held against the cut-offs. */
    static BigDecimal rounded(RuleSet rules, BigDecimal typed) {
        return rules.overall().rounding().round(exact(typed));
    }

    /** Whether the score of an outcome is one that its grade has: the office gave both. */
    static boolean says(RuleSet rules, Outcome outcome) {
        var part = outcome.part();
        var score = outcome.score();
        if (score == null) {
            return false;
        }
        return isAsked(rules, part)
                ? letter(rules, part, score).equals(outcome.grade())
                : scale(rules, part)
                        .step(outcome.grade())
                        .filter(step -> step.points().compareTo(score) == 0)
                        .isPresent();
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
        return new Outcome(
                outcome.step(),
                outcome.part(),
                outcome.year(),
                score,
                exact(score),
                outcome.grade(),
                outcome.proposed(),
                outcome.reason());
    }

    private static BigFraction exact(BigDecimal score) {
        var whole = score.setScale(Math.max(score.scale(), 0));
        return new BigFraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    private static Scale scale(RuleSet rules, @Nullable PartKind part) {
        var code = part == null
                ? rules.overall().scale()
                : rules.part(part).orElseThrow().result();
        return rules.scale(code).orElseThrow();
    }
}
