package jp.mieru.appraisal.ruleset;

import java.util.ArrayList;
import java.util.List;

/** What keeps the overall grade, the people, the steps and objections from being worked with. */
final class OverallFaults {
    private static final int LONGEST = 366;
    private static final int MONTHS = 12;
    private static final int LONGEST_RETENTION = 100;

    private OverallFaults() {}

    static List<RuleFault> of(RuleSet rules) {
        var faults = new ArrayList<RuleFault>();
        var overall = rules.overall();
        var scale = rules.scale(overall.scale());
        if (scale.isEmpty()) {
            faults.add(RuleFault.at("overall.scale", "scale-unknown"));
        } else if (overall.method() == Method.POINTS) {
            faults.addAll(ScaleFaults.cutoffs("overall.cutoffs", scale.get(), overall.cutoffs()));
        } else if (rules.parts().stream()
                .flatMap(part -> rules.scale(part.result()).stream())
                .anyMatch(other -> other.steps().size() != scale.get().steps().size())) {
            faults.add(RuleFault.at("overall.scale", "scales-differ"));
        }
        within(faults, "overall.rounding.digits", overall.rounding().digits(), 0, Rounding.MOST_DIGITS);
        within(faults, "takingPart.months", rules.takingPart().months(), 0, MONTHS);
        within(faults, "takingPart.conditionalMonths", rules.takingPart().conditionalMonths(), 0, MONTHS);
        within(faults, "takingPart.fixedTermMonths", rules.takingPart().fixedTermMonths(), 0, MONTHS);
        within(faults, "objections.days", rules.objections().days(), 1, LONGEST);
        within(faults, "retentionYears", rules.retentionYears(), 1, LONGEST_RETENTION);
        for (int i = 0; i < rules.heldTogether().size(); i++) {
            if (rules.heldTogether().get(i).one() == rules.heldTogether().get(i).other()) {
                faults.add(RuleFault.at("heldTogether." + i + ".other", "held-same"));
            }
        }
        return faults;
    }

    private static void within(List<RuleFault> faults, String place, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(RuleFault.at(place, "range", least, most));
        }
    }
}
