package jp.mieru.engagement.themes;

import java.util.Set;

/**
 * The words of one text that tell what it is about, each once.
 *
 * @param words nouns, compounds of nouns, and adjectives in base form
 * @param negated those of them that the text denies: 相談 in 「相談できない」
 */
public record Terms(Set<String> words, Set<String> negated) {
    public Terms {
        words = Set.copyOf(words);
        negated = Set.copyOf(negated);
    }
}
