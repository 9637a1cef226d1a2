package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Steps to rate by, the best first.
 *
 * @param code by which parts name it
 */
public record Scale(String code, Words name, List<Step> steps) {
    public static final int FEWEST = 3;
    public static final int MOST = 7;

    public Scale {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, Words.NONE);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param letter as it is written on a sheet: S, b, 5, B3
     * @param name what it means
     * @param points what it counts for where points are reckoned with
     */
    public record Step(String letter, Words name, BigDecimal points) {
        public Step {
            letter = Objects.requireNonNullElse(letter, "");
            name = Objects.requireNonNullElse(name, Words.NONE);
            points = Objects.requireNonNullElse(points, BigDecimal.ZERO);
        }
    }

    public Optional<Step> step(@Nullable String letter) {
        return steps.stream().filter(step -> step.letter().equals(letter)).findFirst();
    }

    /** Place of a letter, 0 for the best; −1 where the scale has no such letter. */
    public int place(@Nullable String letter) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).letter().equals(letter))
                .findFirst()
                .orElse(-1);
    }

    public List<String> letters() {
        return steps.stream().map(Step::letter).toList();
    }
}
