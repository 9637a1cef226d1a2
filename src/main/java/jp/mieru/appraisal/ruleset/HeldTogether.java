package jp.mieru.appraisal.ruleset;

import java.util.Collection;
import java.util.Objects;

/** Two steps of one sheet that one person may hold. */
public record HeldTogether(Procedure one, Procedure other) {
    public HeldTogether {
        one = Objects.requireNonNullElse(one, Procedure.FIRST);
        other = Objects.requireNonNullElse(other, Procedure.SECOND);
    }

    /** Whether the pairs of a rule set let one person hold both steps, in whichever order they are named. */
    public static boolean allows(Collection<HeldTogether> pairs, Procedure one, Procedure other) {
        return pairs.stream()
                .anyMatch(pair ->
                        (pair.one() == one && pair.other() == other) || (pair.one() == other && pair.other() == one));
    }
}
