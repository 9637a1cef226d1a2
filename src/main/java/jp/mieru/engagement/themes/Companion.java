package jp.mieru.engagement.themes;

/**
 * A word that goes with a theme.
 *
 * @param word in base form
 * @param together how many texts hold both
 * @param strength how closely they go together, above 0 to 1: {@link Association#npmi}
 */
public record Companion(String word, int together, double strength) {}
