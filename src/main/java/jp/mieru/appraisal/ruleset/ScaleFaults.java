package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A scale has three to seven steps with letters of their own, each worth less than the one before. */
final class ScaleFaults {
    private ScaleFaults() {}

    static List<RuleFault> of(String at, Scale scale) {
        var faults = new ArrayList<RuleFault>();
        var steps = scale.steps();
        if (steps.size() < Scale.FEWEST || steps.size() > Scale.MOST) {
            faults.add(RuleFault.at(at + ".steps", "steps", Scale.FEWEST, Scale.MOST, steps.size()));
        }
        if (new HashSet<>(scale.letters()).size() < steps.size()) {
            faults.add(RuleFault.at(at + ".steps", "letters"));
        }
        if (!descend(steps.stream().map(Scale.Step::points).toList())) {
            faults.add(RuleFault.at(at + ".steps", "points-descend"));
        }
        if (steps.stream().anyMatch(step -> step.points().signum() < 0)) {
            faults.add(RuleFault.at(at + ".steps", "points-negative"));
        }
        return faults;
    }

    static boolean descend(List<BigDecimal> numbers) {
        return IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i).compareTo(numbers.get(i - 1)) < 0);
    }

    /** Cut-offs name each grade but the lowest, from the best downwards, and descend. */
    static List<RuleFault> cutoffs(String at, Scale scale, List<CutOff> cutoffs) {
        var faults = new ArrayList<RuleFault>();
        var letters = scale.letters();
        var expected = letters.subList(0, Math.max(0, letters.size() - 1));
        if (!cutoffs.stream().map(CutOff::letter).toList().equals(expected)) {
            faults.add(RuleFault.at(at, "cutoff-letters", String.join(" ", expected)));
        }
        if (!descend(cutoffs.stream().map(CutOff::points).toList())) {
            faults.add(RuleFault.at(at, "cutoff-descend"));
        }
        return faults;
    }
}
