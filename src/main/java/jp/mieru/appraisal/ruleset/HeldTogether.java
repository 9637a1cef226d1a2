package jp.mieru.appraisal.ruleset;

import java.util.Objects;

/** Two steps of one sheet that one person may hold. */
public record HeldTogether(Procedure one, Procedure other) {
    public HeldTogether {
        one = Objects.requireNonNullElse(one, Procedure.FIRST);
        other = Objects.requireNonNullElse(other, Procedure.SECOND);
    }
}
