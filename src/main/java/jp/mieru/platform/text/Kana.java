package jp.mieru.platform.text;

/** Readings of names (フリガナ): one form to store, search and sort by. */
public final class Kana {

    private static final int TO_KATAKANA = 'ア' - 'あ';

    private Kana() {}

    /**
     * The reading in full-width katakana: half-width kana, hiragana and full-width letters are brought to one form
     * (NFKC), spaces at the ends are cut and each run of spaces inside becomes one ASCII space.
     */
    public static String toKatakana(String text) {
        String normal = Normal.code(text);
        StringBuilder katakana = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (!Character.isWhitespace(c)) {
                katakana.append(isHiragana(c) ? (char) (c + TO_KATAKANA) : c);
            } else if (katakana.charAt(katakana.length() - 1) != ' ') {
                katakana.append(' ');
            }
        }
        return katakana.toString();
    }

    /** Full-width katakana as hiragana, character by character, so that the length stays; everything else as it is. */
    public static String toHiragana(String text) {
        var hiragana = new StringBuilder(text);
        for (int i = 0; i < hiragana.length(); i++) {
            char c = hiragana.charAt(i);
            if (c >= 'ァ' && c <= 'ヶ') {
                hiragana.setCharAt(i, (char) (c - TO_KATAKANA));
            }
        }
        return hiragana.toString();
    }

    private static boolean isHiragana(char c) {
        return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
    }
}
