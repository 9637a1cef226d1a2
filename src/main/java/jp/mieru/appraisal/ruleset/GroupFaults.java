package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each position is in one group; each group's parts weigh a hundred together and exist; its sheets are rated and confirmed. */
final class GroupFaults {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private GroupFaults() {}

    static List<RuleFault> of(RuleSet rules) {
        var faults = new ArrayList<RuleFault>();
        if (rules.groups().isEmpty()) {
            faults.add(RuleFault.at("groups", "no-group"));
        }
        var taken = new HashSet<String>();
        for (int i = 0; i < rules.groups().size(); i++) {
            var group = rules.groups().get(i);
            var at = "groups." + i;
            group.positions().stream()
                    .filter(position -> !taken.add(position))
                    .forEach(position -> faults.add(RuleFault.at(at + ".positions", "position-twice", position)));
            faults.addAll(weights(rules, group, at));
            if (!group.steps().containsAll(Set.of(Procedure.FIRST, Procedure.CONFIRM))) {
                faults.add(RuleFault.at(at + ".steps", "steps-needed"));
            }
        }
        return faults;
    }

    private static List<RuleFault> weights(RuleSet rules, Group group, String at) {
        var faults = new ArrayList<RuleFault>();
        var sum = group.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            faults.add(RuleFault.at(at, "part-weights", sum));
        }
        group.weights().forEach((kind, weight) -> {
            if (weight.signum() < 0) {
                faults.add(RuleFault.at(at + ".weights." + kind, "negative"));
            }
            if (rules.part(kind).isEmpty()) {
                faults.add(RuleFault.at(at + ".weights." + kind, "part-unknown"));
            }
        });
        return faults;
    }
}
