package jp.mieru.engagement.masking;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import jp.mieru.engagement.morphology.Morphology;
import jp.mieru.engagement.morphology.PartsOfSpeech;
import jp.mieru.engagement.morphology.Token;
import jp.mieru.engagement.morphology.WordLists;
import org.jspecify.annotations.Nullable;

/** A text in which names are looked for: where its words and scripts begin and end, and what stands around a place in it. */
final class NameText {
    private static final Set<String> PLACE_SUFFIXES =
            WordLists.of("around-names.txt").set("places");

    private final String text;
    private final String alike;
    private final List<Token> tokens;
    private final BitSet borders = new BitSet();

    NameText(Morphology morphology, String text) {
        this.text = text;
        this.alike = StaffNames.alike(text);
        this.tokens = morphology.of(text);
        borders.set(0);
        tokens.forEach(token -> {
            borders.set(token.start());
            borders.set(token.end());
        });
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Where the part next stands from there on, −1 if nowhere; both {@linkplain StaffNames#alike alike}. */
    int find(String part, int from) {
        return alike.indexOf(part, from);
    }

    /** Whether a word of the dictionary begins or ends here. */
    boolean isBorder(int at) {
        return borders.get(at);
    }

    /** Whether what ends here is made a place by what follows. */
    boolean isPlace(int end) {
        Token next = tokenAt(end);
        return next != null && (next.is(PartsOfSpeech.PLACE_SUFFIX) || PLACE_SUFFIXES.contains(next.surface()));
    }

    boolean isFollowedByNoNoun(int end) {
        Token next = tokenAt(end);
        return next == null
                || !next.is(PartsOfSpeech.NOUN)
                || !Character.isLetterOrDigit(next.surface().codePointAt(0));
    }

    /** Whether one everyday word of the dictionary stands exactly here: 林学 is no name. */
    boolean isWord(int at, int end) {
        Token token = tokenAt(at);
        return token != null && token.end() == end && token.known() && !token.is(PartsOfSpeech.PROPER_NOUN);
    }

    private @Nullable Token tokenAt(int start) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Integer.compare(tokens.get(middle).start(), start);
            if (compared == 0) {
                return tokens.get(middle);
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return null;
    }

    /** A name begins with a word, or where the kind of script changes. */
    boolean begins(int at) {
        return borders.get(at) || script(text.charAt(at - 1)) != script(text.charAt(at));
    }

    boolean ends(int end) {
        return borders.get(end) || end == text.length() || script(text.charAt(end)) != script(text.charAt(end - 1));
    }

    /** The text there, {@linkplain StaffNames#alike alike}. */
    String part(int at, int end) {
        return alike.substring(at, end);
    }

    boolean isKana(int at, int end) {
        return part(at, end).chars().allMatch(character -> script((char) character) == 1);
    }

    static boolean isLatin(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    private static int script(char character) {
        if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HIRAGANA) {
            return 1;
        }
        if (character == 'ー' || Character.UnicodeScript.of(character) == Character.UnicodeScript.KATAKANA) {
            return 2;
        }
        return Character.isIdeographic(character) || Character.isSurrogate(character) || character == '々' ? 3 : 4;
    }
}
