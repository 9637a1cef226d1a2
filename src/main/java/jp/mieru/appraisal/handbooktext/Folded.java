package jp.mieru.appraisal.handbooktext;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import jp.mieru.platform.text.Kana;

/**
 * A text in the one form in which it is searched: compatibility characters as their plain ones (NFKC), small letters,
 * hiragana for katakana. Knows where each character came from, so that a hit can be marked as it was written.
 */
final class Folded {
    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[16];
    private final int end;

    Folded(String original) {
        end = original.length();
        int at = 0;
        while (at < end) {
            int next = at + Character.charCount(original.codePointAt(at));
            while (next < end && joins(original.charAt(next))) {
                next++;
            }
            append(fold(original.substring(at, next)), at);
            at = next;
        }
    }

    /** The form in which two texts are the same to a reader who searches. */
    static String fold(String original) {
        return Kana.toHiragana(
                Normalizer.normalize(original, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Where the term stands next, as an index of the folded text; -1 if nowhere from there on. */
    int find(String term, int from) {
        return text.indexOf(term, from);
    }

    /** The place in the original of an index of the folded text. */
    int origin(int index) {
        return index < text.length() ? origins[index] : end;
    }

    /** The place in the original after what stands before an index of the folded text. */
    int originAfter(int index) {
        int after = index;
        while (after < text.length() && origins[after] == origins[index - 1]) {
            after++;
        }
        return origin(after);
    }

    private void append(String folded, int origin) {
        if (origins.length < text.length() + folded.length()) {
            origins = Arrays.copyOf(origins, 2 * (text.length() + folded.length()));
        }
        Arrays.fill(origins, text.length(), text.length() + folded.length(), origin);
        text.append(folded);
    }

    /** Marks that belong to the character before: those of voice, and whatever else combines. */
    private static boolean joins(char c) {
        return c == '\uFF9E' || c == '\uFF9F' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
