package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of the appraisal.
 *
 * @param marks how its marks become a result
 * @param scale code of the scale that items or achievements are rated by
 * @param result code of the scale of its result
 * @param follows by which rule, where grades make the grade
 * @param unrated what an item without a mark means
 * @param most the highest score, where points are added up; difficult goals may exceed 100 otherwise
 * @param cutoffs from score to grade, where points are added up
 * @param difficulties of goals
 * @param beyond the greatest weight of work outside the goals, in percent of the part; 0 where it is not rated
 * @param sets items by group of positions, none for goals
 */
public record Part(
        PartKind kind,
        Words name,
        Method marks,
        String scale,
        String result,
        Follows follows,
        Unrated unrated,
        @Nullable BigDecimal most,
        List<Period> periods,
        List<CutOff> cutoffs,
        Difficulties difficulties,
        BigDecimal beyond,
        List<ItemSet> sets) {
    private static final Difficulties NONE = new Difficulties(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    public Part {
        kind = Objects.requireNonNullElse(kind, PartKind.COMPETENCY);
        name = Objects.requireNonNullElse(name, Words.NONE);
        marks = Objects.requireNonNullElse(marks, Method.GRADES);
        scale = Objects.requireNonNullElse(scale, "");
        result = Objects.requireNonNullElse(result, "");
        follows = Objects.requireNonNullElse(follows, Follows.MEDIAN);
        unrated = Objects.requireNonNullElse(unrated, Unrated.SPREAD);
        periods = periods == null ? List.of() : List.copyOf(periods);
        cutoffs = cutoffs == null ? List.of() : List.copyOf(cutoffs);
        difficulties = Objects.requireNonNullElse(difficulties, NONE);
        beyond = Objects.requireNonNullElse(beyond, BigDecimal.ZERO);
        sets = sets == null ? List.of() : List.copyOf(sets);
    }

    /** The same with other items. */
    Part with(List<ItemSet> others) {
        return new Part(
                kind,
                name,
                marks,
                scale,
                result,
                follows,
                unrated,
                most,
                periods,
                cutoffs,
                difficulties,
                beyond,
                others);
    }

    /** The items for a group; none where it has none, or where goals are rated. */
    public List<Item> items(String group) {
        return sets.stream()
                .filter(set -> set.group().equals(group))
                .flatMap(set -> set.items().stream())
                .toList();
    }
}
