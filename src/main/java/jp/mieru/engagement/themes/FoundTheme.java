package jp.mieru.engagement.themes;

import java.util.List;

/**
 * A theme as it was found, before anybody named it.
 *
 * @param word its first word
 * @param counted words that a text has one of to count, the first word among them
 * @param companions other words that go with it, the closest first
 * @param texts how many texts have one of the counted words
 */
public record FoundTheme(String word, List<String> counted, List<Companion> companions, int texts) {
    public FoundTheme {
        counted = List.copyOf(counted);
        companions = List.copyOf(companions);
    }
}
