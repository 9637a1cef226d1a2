package jp.mieru.engagement.masking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.engagement.morphology.WordLists;

/**
 * A text as names are looked for in it: width folded (NFKC), variants of characters in names written alike (髙 as 高, 邉 as
 * 辺), marks that choose a glyph left out. Each place of it leads back to the text as written.
 */
final class Folded {
    private static final Map<Integer, Integer> VARIANTS = variants();

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Folded(int length) {
        starts = new int[length + 1];
        ends = new int[length + 1];
    }

    static Folded of(String written) {
        var folded = new Folded(written.length());
        int at = 0;
        while (at < written.length()) {
            int next = end(written, at);
            folded.add(fold(written.substring(at, next)), at, next);
            at = next;
        }
        return folded;
    }

    /** A name or text folded, where nobody needs the way back. */
    static String fold(String written) {
        var folded = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            if (!choosesGlyph(character)) {
                folded.appendCodePoint(variant(character));
            }
        });
        return folded.toString();
    }

    String text() {
        return text.toString();
    }

    /** Where the character at this place begins in the text as written. */
    int start(int place) {
        return starts[place];
    }

    /** Where the character before this place ends in the text as written. */
    int end(int place) {
        return ends[place - 1];
    }

    private void add(String folded, int start, int end) {
        for (int i = 0; i < folded.length(); i++) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(folded.charAt(i));
        }
    }

    /** A character goes with the marks that follow it. */
    private static int end(String written, int at) {
        int end = written.offsetByCodePoints(at, 1);
        while (end < written.length() && belongsToOneBefore(written.codePointAt(end))) {
            end = written.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static boolean belongsToOneBefore(int character) {
        return character == 'ﾞ'
                || character == 'ﾟ'
                || Character.getType(character) == Character.NON_SPACING_MARK
                || choosesGlyph(character);
    }

    private static boolean choosesGlyph(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static int variant(int character) {
        return VARIANTS.getOrDefault(character, character);
    }

    private static Map<Integer, Integer> variants() {
        return WordLists.of("around-names.txt").list("variants").stream()
                .map(pair -> pair.codePoints().toArray())
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
