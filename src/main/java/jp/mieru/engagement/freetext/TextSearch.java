package jp.mieru.engagement.freetext;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are read, as the address says.
 *
 * @param question ordinal of the question; the first one with texts where nothing is said
 * @param q words that a text must hold, all of them
 * @param unit code of a unit, for its texts with those of all units below
 * @param word words that a text must be about, one of them
 * @param order {@code wording}: by what they say; otherwise at random
 * @param seed which random order
 */
public record TextSearch(
        @Nullable Integer question,
        @Nullable String q,
        @Nullable String unit,
        @Nullable List<String> word,
        @Nullable String order,
        @Nullable Integer seed) {
    private static final int MOST_WORDS = 10;

    /** Whether they stand in the order of their wording. */
    public boolean byWording() {
        return "wording".equals(order);
    }

    /** What was typed, empty if nothing. */
    public String typed() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    /** The words that a text must be about, none for any. */
    public List<String> words() {
        return word == null
                ? List.of()
                : word.stream()
                        .filter(Objects::nonNull)
                        .filter(each -> !each.isBlank())
                        .toList();
    }

    /** Patterns for SQL's LIKE, of what was typed. */
    String[] patterns() {
        return Stream.of(typed().split("[\\s\\u3000]+"))
                .filter(part -> !part.isEmpty())
                .limit(MOST_WORDS)
                .map(part -> Normalizer.normalize(part, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .map(part -> "%" + part.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    int seedOrZero() {
        return Objects.requireNonNullElse(seed, 0);
    }
}
