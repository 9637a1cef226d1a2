package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What keeps a part from being reckoned with: its scales, periods, cut-offs, coefficients, items. */
final class PartFaults {
    private final RuleSet rules;
    private final Part part;
    private final String at;
    private final List<RuleFault> faults = new ArrayList<>();

    PartFaults(RuleSet rules, Part part, String at) {
        this.rules = rules;
        this.part = part;
        this.at = at;
    }

    List<RuleFault> all() {
        if (rules.parts().stream().filter(other -> other.kind() == part.kind()).count() > 1) {
            fault(".kind", "part-twice");
        }
        scales();
        periods();
        if (part.most() != null && part.most().signum() <= 0) {
            fault(".most", "positive");
        }
        if (part.kind().ofGoals()) {
            goals();
        } else {
            items();
        }
        return faults;
    }

    private void scales() {
        var marks = rules.scale(part.scale());
        var results = rules.scale(part.result());
        if (marks.isEmpty()) {
            fault(".scale", "scale-unknown");
        }
        if (results.isEmpty()) {
            fault(".result", "scale-unknown");
        }
        if (marks.isEmpty() || results.isEmpty()) {
            return;
        }
        if (part.marks() == Method.POINTS) {
            faults.addAll(ScaleFaults.cutoffs(at + ".cutoffs", results.get(), part.cutoffs()));
        } else if (marks.get().steps().size() != results.get().steps().size()) {
            fault(".result", "scales-differ");
        }
    }

    private void periods() {
        if (part.periods().isEmpty()) {
            fault(".periods", "no-period");
        }
        for (int i = 0; i < part.periods().size(); i++) {
            if (!part.periods().get(i).readable()) {
                fault(".periods." + i + ".from", "period");
            }
        }
    }

    private void goals() {
        var each = part.difficulties();
        if (each.easy().signum() <= 0
                || each.normal().compareTo(each.easy()) < 0
                || each.hard().compareTo(each.normal()) < 0) {
            fault(".difficulties.hard", "difficulties");
        }
        if (part.beyond().signum() < 0 || part.beyond().compareTo(GroupFaults.HUNDRED) >= 0) {
            fault(".beyond", "beyond");
        }
    }

    private void items() {
        for (var group : rules.groups()) {
            if (group.weight(part.kind()).signum() > 0) {
                items(group);
            }
        }
    }

    private void items(Group group) {
        var items = part.items(group.code());
        var place = ".items." + group.code();
        if (items.isEmpty()) {
            fault(place, "no-item");
            return;
        }
        if (items.stream().anyMatch(item -> item.weight().signum() <= 0)) {
            fault(place, "item-weight");
        }
        var sum = items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (part.marks() == Method.POINTS && sum.compareTo(GroupFaults.HUNDRED) != 0) {
            fault(place, "item-weights", sum);
        }
    }

    private void fault(String place, String key, Object... arguments) {
        faults.add(RuleFault.at(at + place, key, arguments));
    }
}
