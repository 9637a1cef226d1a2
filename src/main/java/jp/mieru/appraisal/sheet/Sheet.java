package jp.mieru.appraisal.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal of one person in one cycle, and where it can go from here.
 *
 * @param group code of the group of positions by whose rules the person is rated
 * @param position on the reference day
 * @param unit on the reference day
 * @param first first day for which the person is rated
 * @param last last day of that time
 * @param steps what it goes through, in their order
 * @param since when it came to its stage
 * @param disclosedOn when the person last learned a result; null before
 * @param version goes up with every move
 * @param leftOut why the office left the person out; null while the person takes part
 * @param closed whether its cycle is closed
 * @param raters who rates, by step
 */
public record Sheet(
        SheetId id,
        CycleId cycle,
        StaffId staff,
        String group,
        String position,
        UnitId unit,
        LocalDate first,
        LocalDate last,
        List<Procedure> steps,
        Stage stage,
        Instant since,
        @Nullable LocalDate disclosedOn,
        int version,
        @Nullable String leftOut,
        boolean closed,
        Map<Procedure, Rater> raters) {
    public Sheet {
        steps = List.copyOf(steps);
        raters = Map.copyOf(raters);
    }

    /** Why it stays where it is; null while it can move. */
    public @Nullable Rest rest() {
        return closed ? Rest.CLOSED : leftOut != null ? Rest.LEFT_OUT : null;
    }

    public boolean is(Stage other) {
        return stage == other;
    }

    /** Whether the person knows a result that is being amended. */
    public boolean isUnderReview() {
        return disclosedOn != null && stage != Stage.DISCLOSED;
    }

    /** Whether it is still where every sheet like it begins: goals are read live until it leaves. */
    public boolean isInFirstStep() {
        return stage == Stage.of(steps.getFirst());
    }

    /** Where it goes when the present step is done: never past a step, and to FIXED after the last one. Empty once it is fixed. */
    public Optional<Stage> next() {
        return stage.step().map(now -> {
            int following = steps.indexOf(now) + 1;
            return following < steps.size() ? Stage.of(steps.get(following)) : Stage.FIXED;
        });
    }

    /** The steps that it can be sent back to from where it is; none once it is fixed. */
    public List<Procedure> earlier() {
        return stage.step().map(now -> steps.subList(0, steps.indexOf(now))).orElse(List.of());
    }

    /** Where a fixed sheet is taken up again: the adjustment, or the last step where there is none. Empty before it is fixed. */
    public Optional<Stage> again() {
        return stage.isFixed()
                ? Optional.of(steps.contains(Procedure.ADJUST) ? Stage.ADJUST : Stage.of(steps.getLast()))
                : Optional.empty();
    }

    /** The steps in which somebody gives marks, in their order: at least the first rating. */
    public List<Procedure> markedIn() {
        return steps.stream()
                .filter(step -> step == Procedure.FIRST || step == Procedure.SECOND)
                .toList();
    }

    /** Whether the stage is that of this step or one after it. */
    public boolean reached(Procedure step) {
        return stage.compareTo(Stage.of(step)) >= 0;
    }

    /** Whether the office may read it: from the adjustment on, or where that would be. */
    public boolean isWithOffice() {
        return reached(Procedure.ADJUST);
    }

    /** Whether this step is done. */
    public boolean isPast(Procedure step) {
        return steps.contains(step) && stage.compareTo(Stage.of(step)) > 0;
    }
}
