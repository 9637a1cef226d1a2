package jp.mieru.engagement.themes;

/**
 * A word that several people use.
 *
 * @param word in base form
 * @param texts how many texts it is in
 * @param negated how many of them deny it
 */
public record Word(String word, int texts, int negated) {}
