package jp.mieru.engagement.freetext;

import jp.mieru.engagement.themes.Terms;

/**
 * A text with names masked.
 *
 * @param question ordinal of the question
 * @param unit index of the round's unit, −1 if only the whole is known
 * @param words with marks in place of names
 * @param says whether it says anything, unlike 特になし
 * @param terms what it is about
 */
record MaskedText(int question, int unit, String words, boolean says, Terms terms) {
    @Override
    public String toString() {
        return "MaskedText of question " + question;
    }
}
