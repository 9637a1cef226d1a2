package jp.mieru.appraisal.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that a sheet can go through, in their order. */
public enum Procedure {
    SELF,
    FIRST,
    SECOND,
    ADJUST,
    CONFIRM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that is stored by this word. */
    public static Procedure of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The step that a request names by this word. */
    public static Optional<Procedure> ofWord(@Nullable String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
