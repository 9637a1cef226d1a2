package jp.mieru.survey.ballot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered. Knows nobody.
 *
 * @param answers one for each question by ordinal: null is blank, NaN is "don't know"
 * @param words one for each question by ordinal, null where nothing was written
 */
public record Ballot(@Nullable Float[] answers, @Nullable String[] words) {
    /** An empty ballot of so many questions. */
    public static Ballot blank(int questions) {
        return new Ballot(new @Nullable Float[questions], new @Nullable String[questions]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(this));
    }

    /** Never shows an answer, so that none gets into a log. */
    @Override
    public String toString() {
        return "Ballot";
    }
}
