package jp.mieru.engagement.morphology;

/**
 * A word of a text.
 *
 * @param surface as it is written
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, excluded
 * @param partOfSpeech as IPADIC names it, from the general to the particular: {@code 名詞-固有名詞-人名-姓}
 * @param base base form of what is inflected, otherwise the surface
 * @param known whether the dictionary has it
 */
public record Token(String surface, int start, int end, String partOfSpeech, String base, boolean known) {
    /** Whether its part of speech is this one or a kind of it. */
    public boolean is(String kind) {
        return partOfSpeech.equals(kind) || partOfSpeech.startsWith(kind + "-");
    }

    /** Whether its part of speech is one of these or a kind of one. */
    public boolean isAny(String... kinds) {
        for (String kind : kinds) {
            if (is(kind)) {
                return true;
            }
        }
        return false;
    }
}
