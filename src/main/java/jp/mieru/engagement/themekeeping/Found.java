package jp.mieru.engagement.themekeeping;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A theme as it was found in a round.
 *
 * @param question ordinal of the question
 * @param counted its words
 * @param companions other words that go with it
 * @param texts how many texts have one of its words
 */
public record Found(int question, List<String> counted, List<String> companions, int texts) {
    /** The words as a query: {@code word=…&word=…}. */
    public String query() {
        return counted.stream()
                .map(word -> "word=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether one of its words is of a theme that is kept. */
    public boolean isKept(Set<String> kept) {
        return counted.stream().anyMatch(kept::contains);
    }
}
