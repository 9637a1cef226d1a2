package jp.mieru.appraisal.ruleset;

import java.util.ArrayList;
import java.util.List;

/** Pay speaks of the overall grades, each once; quotas are shares; points that add up lead somewhere. */
final class PayFaults {
    private PayFaults() {}

    static List<RuleFault> of(RuleSet rules) {
        var faults = new ArrayList<RuleFault>();
        var pay = rules.pay();
        var letters = rules.scale(rules.overall().scale()).map(Scale::letters).orElse(List.of());
        var paid = pay.rates().stream().map(Pay.Rate::letter).toList();
        if (!paid.isEmpty() && !paid.equals(letters)) {
            faults.add(RuleFault.at("pay.rates", "rate-letters", String.join(" ", letters)));
        }
        if (pay.rates().stream()
                .anyMatch(rate -> rate.percent().signum() < 0 || rate.raise() < 0 || rate.points() < 0)) {
            faults.add(RuleFault.at("pay.rates", "negative"));
        }
        for (int i = 0; i < pay.quotas().size(); i++) {
            var quota = pay.quotas().get(i);
            if (!letters.contains(quota.letter())) {
                faults.add(RuleFault.at("pay.quotas." + i + ".letter", "letter-unknown"));
            }
            if (quota.percent().signum() <= 0 || quota.percent().compareTo(GroupFaults.HUNDRED) > 0) {
                faults.add(RuleFault.at("pay.quotas." + i + ".percent", "quota"));
            }
            if (i == 0 && quota.base() == Pay.Base.WITHIN) {
                faults.add(RuleFault.at("pay.quotas.0.base", "quota-first"));
            }
        }
        if (pay.added().threshold() < 0
                || (pay.added().threshold() > 0 && pay.added().raise() <= 0)) {
            faults.add(RuleFault.at("pay.added.threshold", "added"));
        }
        var instead = pay.neverRated().grade();
        if (!instead.isEmpty() && !letters.contains(instead)) {
            faults.add(RuleFault.at("pay.neverRated.grade", "letter-unknown"));
        }
        return faults;
    }
}
