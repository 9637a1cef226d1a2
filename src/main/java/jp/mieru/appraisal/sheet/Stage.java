package jp.mieru.appraisal.sheet;

import java.util.Locale;
import java.util.Optional;
import jp.mieru.appraisal.ruleset.Procedure;

/** Where a sheet is: in which step, or at the end of all. Stored and told in this order. */
public enum Stage {
    /** The person writes the own assessment. */
    SELF,
    FIRST,
    SECOND,
    /** The office looks at all together. */
    ADJUST,
    CONFIRM,
    /** The result stands; the person does not know it yet. */
    FIXED,
    /** The person knows it. */
    DISCLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage that is stored by this word. */
    public static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static Stage of(Procedure step) {
        return valueOf(step.name());
    }

    /** The step that goes on in it; none once the result stands. */
    public Optional<Procedure> step() {
        return compareTo(FIXED) < 0 ? Optional.of(Procedure.valueOf(name())) : Optional.empty();
    }

    /** Whether nothing on the sheet changes any more. */
    public boolean isFixed() {
        return compareTo(FIXED) >= 0;
    }
}
