package jp.mieru.appraisal.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.scoring.Result;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What came out in a step.
 *
 * @param part null for the whole
 * @param year whether it is that of the year; otherwise that of the cycle's period
 * @param score rounded as the rules say; null where there is none
 * @param exact the same, not rounded
 * @param grade the letter that was given; null where there is none
 * @param proposed the letter that follows from the rules
 * @param reason why another was given; empty where none was
 */
public record Outcome(
        Procedure step,
        @Nullable PartKind part,
        boolean year,
        @Nullable BigDecimal score,
        @Nullable BigFraction exact,
        @Nullable String grade,
        @Nullable String proposed,
        String reason) {

    public static Outcome of(Procedure step, @Nullable PartKind part, boolean year, Result result) {
        return new Outcome(step, part, year, result.score(), result.exact(), result.grade(), result.grade(), "");
    }

    public boolean isOverall() {
        return part == null;
    }

    /** Whether both are of the same part and span, in whichever step. */
    public boolean isOfTheSame(Outcome other) {
        return part == other.part && year == other.year;
    }

    /** Whether somebody gave another grade than the one that follows from the rules. */
    public boolean isDiffering() {
        return !Objects.equals(grade, proposed);
    }

    /** The same with another grade. */
    public Outcome given(Procedure in, @Nullable String other, String because) {
        return new Outcome(in, part, year, score, exact, other, proposed, because);
    }

    /**
     * The same with the grade that somebody gave before.
     *
     * @param scored whether the score was given along with it
     */
    public Outcome keeping(Outcome before, boolean scored) {
        return new Outcome(
                step,
                part,
                year,
                scored ? before.score : score,
                scored ? before.exact : exact,
                before.grade,
                proposed,
                before.reason);
    }

    /** As something to reckon on with. */
    public Result result() {
        return new Result(List.of(), BigDecimal.ONE, null, exact, score, false, grade);
    }
}
