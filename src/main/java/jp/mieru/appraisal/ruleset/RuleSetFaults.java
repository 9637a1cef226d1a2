package jp.mieru.appraisal.ruleset;

import java.util.ArrayList;
import java.util.List;

/** Everything in a rule set that keeps it from being put in force, in the order of the document. */
public final class RuleSetFaults {
    private RuleSetFaults() {}

    public static List<RuleFault> of(RuleSet rules) {
        var faults = new ArrayList<RuleFault>();
        if (rules.name().ja() == null) {
            faults.add(RuleFault.at("name.ja", "empty"));
        }
        for (int i = 0; i < rules.scales().size(); i++) {
            faults.addAll(ScaleFaults.of("scales." + i, rules.scales().get(i)));
        }
        faults.addAll(GroupFaults.of(rules));
        if (rules.parts().isEmpty()) {
            faults.add(RuleFault.at("parts", "no-part"));
        }
        for (int i = 0; i < rules.parts().size(); i++) {
            faults.addAll(new PartFaults(rules, rules.parts().get(i), "parts." + i).all());
        }
        faults.addAll(OverallFaults.of(rules));
        faults.addAll(PayFaults.of(rules));
        return faults;
    }
}
