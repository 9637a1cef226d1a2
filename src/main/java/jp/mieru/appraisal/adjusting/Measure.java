package jp.mieru.appraisal.adjusting;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.RatedPart;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Of what grades are looked at: of a part in the cycle's period, or of the whole.
 *
 * @param part null for the whole
 */
public record Measure(@Nullable PartKind part) {
    private static final String OVERALL = "overall";
    public static final Measure WHOLE = new Measure(null);

    /** All that a cycle can have: the whole first, then its parts. */
    public static List<Measure> of(Cycle cycle) {
        var all = new ArrayList<Measure>();
        all.add(WHOLE);
        cycle.parts().stream().map(RatedPart::kind).map(Measure::new).forEach(all::add);
        return all;
    }

    public String word() {
        return part == null ? OVERALL : part.word();
    }

    /** Whether an outcome is of this. */
    public boolean is(Outcome outcome) {
        return outcome.part() == part && outcome.year() == (part == null);
    }

    /** The grades that it can have, the best first. */
    public Scale scale(RuleSet rules) {
        var code = part == null
                ? rules.overall().scale()
                : rules.part(part).orElseThrow().result();
        return rules.scale(code).orElseThrow();
    }
}
