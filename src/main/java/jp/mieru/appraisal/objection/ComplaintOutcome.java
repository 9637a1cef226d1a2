package jp.mieru.appraisal.objection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the committee decided. */
public enum ComplaintOutcome {
    /** The result is to be looked at again as wished. */
    UPHELD,
    /** In part. */
    PARTLY,
    /** The result stands. */
    DISMISSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ComplaintOutcome> ofWord(@Nullable String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }

    /** Whether the sheet is amended. */
    public boolean amends() {
        return this != DISMISSED;
    }
}
