package jp.mieru.engagement.themeshares;

import java.util.List;
import java.util.UUID;

/**
 * A theme that the office keeps.
 *
 * @param words a text is about the theme if it has one of them; each word is of one theme only
 */
public record Theme(UUID id, String name, List<String> words) {
    public Theme {
        words = List.copyOf(words);
    }
}
