package jp.mieru.engagement.masking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mieru.engagement.morphology.Morphology;
import jp.mieru.engagement.morphology.PartsOfSpeech;
import jp.mieru.engagement.morphology.Token;
import jp.mieru.engagement.morphology.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of people in one text. Somebody of the staff is found by the whole name, by the family name wherever it is
 * no everyday word, and by any part of the name with an honorific or title beside it; others where the dictionary knows a
 * name and an honorific follows. What was found once with an honorific is found without one as well.
 */
final class NameFinder {
    private static final Set<String> PLACE_SUFFIXES =
            WordLists.of("around-names.txt").set("places");

    private static final Pattern BETWEEN = Pattern.compile("[\\s・]");

    private final StaffNames staff;
    private final String text;
    private final String kana;
    private final List<Token> tokens;
    private final BitSet borders = new BitSet();
    private final List<Span> found = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    NameFinder(StaffNames staff, Morphology morphology, String text) {
        this.staff = staff;
        this.text = text;
        this.kana = StaffNames.alike(text);
        this.tokens = morphology.of(text);
        borders.set(0);
        tokens.forEach(token -> {
            borders.set(token.start());
            borders.set(token.end());
        });
    }

    List<Span> find() {
        for (int at = 0; at < text.length(); at++) {
            whole(at);
            addressed(at);
        }
        for (int i = 0; i < tokens.size(); i++) {
            addressedByDictionary(tokens.get(i), i == 0 ? null : tokens.get(i - 1));
        }
        initials();
        tokens.forEach(token -> bare(token.start(), token));
        again();
        return found;
    }

    /** Family and given name, with or without a space. */
    private void whole(int at) {
        if (!begins(at)) {
            return;
        }
        for (int end = at + 1; end <= Math.min(text.length(), at + staff.longestPart()); end++) {
            if (staff.isFamily(part(at, end))) {
                int given = end < text.length() && " ・".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
                wholeWithGiven(at, end, given);
            }
        }
    }

    private void wholeWithGiven(int at, int family, int given) {
        for (int end = given + 1; end <= Math.min(text.length(), at + staff.longestWhole()); end++) {
            if (staff.isWhole(
                            part(at, family) + BETWEEN.matcher(part(given, end)).replaceAll(""))
                    && !isWord(at, end)
                    && ends(end)) {
                add(at, end);
                named.add(part(at, family));
            }
        }
    }

    /** A name of the staff with an honorific behind it or a title before it. */
    private void addressed(int at) {
        if (!begins(at)) {
            return;
        }
        for (int end = Math.min(text.length(), at + staff.longestPart()); end > at; end--) {
            boolean family = staff.isFamily(part(at, end));
            if ((family || (end > at + 1 && staff.isGiven(part(at, end)))) && isAddressed(at, end, family)) {
                add(at, end);
                named.add(part(at, end));
                return;
            }
        }
    }

    private boolean isAddressed(int at, int end, boolean family) {
        int honorific = Honorifics.after(text, end);
        if (honorific > 0) {
            return !Honorifics.isEveryday(text.substring(at, end + honorific));
        }
        return family
                && !isKana(at, end)
                && borders.get(at)
                && ends(end)
                && Honorifics.before(text, at)
                && isFollowedByNoNoun(end);
    }

    /** A name that the dictionary knows, with an honorific behind it: whoever it may be. */
    private void addressedByDictionary(Token token, @Nullable Token before) {
        boolean person = token.is(PartsOfSpeech.PERSON);
        int honorific = person ? Honorifics.after(text, token.end()) : Honorifics.personalAfter(text, token.end());
        if (honorific > 0
                && (person || token.isAny(PartsOfSpeech.PLACE_NAME, PartsOfSpeech.BODY, PartsOfSpeech.PROPER_GENERAL))
                && !Honorifics.isEveryday(text.substring(token.start(), token.end() + honorific))) {
            int start = before != null && before.is(PartsOfSpeech.FAMILY_NAME) ? before.start() : token.start();
            add(start, token.end());
            named.add(part(token.start(), token.end()));
        }
    }

    /** Somebody's initial: Ｙ係長, Tさん. */
    private void initials() {
        for (int at = 0; at + 1 < text.length(); at++) {
            char letter = text.charAt(at);
            boolean alone = at == 0 || !isLatin(text.charAt(at - 1));
            if (letter >= 'A' && letter <= 'Z' && alone && Honorifics.after(text, at + 1) > 0) {
                add(at, at + 1);
            }
        }
    }

    /** A family name of the staff without anything beside it, unless it is an everyday word or a place. */
    private void bare(int at, Token token) {
        for (int end = Math.min(text.length(), at + staff.longestPart()); end > at; end--) {
            if (borders.get(end) && staff.isFamily(part(at, end)) && isName(at, end, token) && !isPlace(end)) {
                add(at, end);
                return;
            }
        }
        if (token.is(PartsOfSpeech.GIVEN_NAME)
                && token.surface().length() > 1
                && staff.isGiven(part(at, token.end()))) {
            add(at, token.end());
        }
    }

    private boolean isName(int at, int end, Token first) {
        if (end == first.end()) {
            return first.is(PartsOfSpeech.PROPER_NOUN)
                    || (!first.known() && first.is(PartsOfSpeech.NOUN) && end > at + 1);
        }
        return end > at + 1 && !isKana(at, end) && first.is(PartsOfSpeech.NOUN) && isFollowedByNoNoun(end);
    }

    /** What was found with an honorific, or as a part of a whole name, found again without. */
    private void again() {
        for (String name : named) {
            for (int at = kana.indexOf(name); at >= 0; at = kana.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (borders.get(at) && borders.get(end) && !isPlace(end)) {
                    add(at, end);
                }
            }
        }
    }

    private boolean isPlace(int end) {
        Token next = tokenAt(end);
        return next != null && (next.is(PartsOfSpeech.PLACE_SUFFIX) || PLACE_SUFFIXES.contains(next.surface()));
    }

    private boolean isFollowedByNoNoun(int end) {
        Token next = tokenAt(end);
        return next == null
                || !next.is(PartsOfSpeech.NOUN)
                || !Character.isLetterOrDigit(next.surface().codePointAt(0));
    }

    /** Whether one everyday word of the dictionary stands exactly here: 林学 is no name. */
    private boolean isWord(int at, int end) {
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
    private boolean begins(int at) {
        return borders.get(at) || script(text.charAt(at - 1)) != script(text.charAt(at));
    }

    private boolean ends(int end) {
        return borders.get(end) || end == text.length() || script(text.charAt(end)) != script(text.charAt(end - 1));
    }

    /** The text there, {@linkplain StaffNames#alike alike}. */
    private String part(int at, int end) {
        return kana.substring(at, end);
    }

    private boolean isKana(int at, int end) {
        return part(at, end).chars().allMatch(character -> script((char) character) == 1);
    }

    private void add(int start, int end) {
        found.add(new Span(start, end, Kind.NAME));
    }

    private static boolean isLatin(char character) {
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
