package jp.mieru.engagement.masking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mieru.engagement.morphology.Morphology;
import jp.mieru.engagement.morphology.PartsOfSpeech;
import jp.mieru.engagement.morphology.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of people in one text. Somebody of the staff is found by the whole name, by the family name wherever it is
 * no everyday word, and by any part of the name with an honorific or title beside it; others where the dictionary knows a
 * name and an honorific follows. What was found once with an honorific is found without one as well.
 */
final class NameFinder {
    private static final Pattern BETWEEN = Pattern.compile("[\\s・]");

    private final StaffNames staff;
    private final String text;
    private final NameText words;
    private final List<Span> found = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    NameFinder(StaffNames staff, Morphology morphology, String text) {
        this.staff = staff;
        this.text = text;
        this.words = new NameText(morphology, text);
    }

    List<Span> find() {
        for (int at = 0; at < text.length(); at++) {
            whole(at);
            addressed(at);
        }
        List<Token> tokens = words.tokens();
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
        if (!words.begins(at)) {
            return;
        }
        for (int end = at + 1; end <= Math.min(text.length(), at + staff.longestPart()); end++) {
            if (staff.isFamily(words.part(at, end))) {
                int given = end < text.length() && " ・".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
                wholeWithGiven(at, end, given);
            }
        }
    }

    private void wholeWithGiven(int at, int family, int given) {
        for (int end = given + 1; end <= Math.min(text.length(), at + staff.longestWhole()); end++) {
            if (staff.isWhole(words.part(at, family)
                            + BETWEEN.matcher(words.part(given, end)).replaceAll(""))
                    && !words.isWord(at, end)
                    && words.ends(end)) {
                add(at, end);
                named.add(words.part(at, family));
            }
        }
    }

    /** A name of the staff with an honorific behind it or a title before it. */
    private void addressed(int at) {
        if (!words.begins(at)) {
            return;
        }
        for (int end = Math.min(text.length(), at + staff.longestPart()); end > at; end--) {
            boolean family = staff.isFamily(words.part(at, end));
            if ((family || (end > at + 1 && staff.isGiven(words.part(at, end)))) && isAddressed(at, end, family)) {
                add(at, end);
                named.add(words.part(at, end));
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
                && !words.isKana(at, end)
                && words.isBorder(at)
                && words.ends(end)
                && Honorifics.before(text, at)
                && words.isFollowedByNoNoun(end);
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
            named.add(words.part(token.start(), token.end()));
        }
    }

    /** Somebody's initial: Ｙ係長, Tさん. */
    private void initials() {
        for (int at = 0; at + 1 < text.length(); at++) {
            char letter = text.charAt(at);
            boolean alone = at == 0 || !NameText.isLatin(text.charAt(at - 1));
            if (letter >= 'A' && letter <= 'Z' && alone && Honorifics.after(text, at + 1) > 0) {
                add(at, at + 1);
            }
        }
    }

    /** A family name of the staff without anything beside it, unless it is an everyday word or a place. */
    private void bare(int at, Token token) {
        for (int end = Math.min(text.length(), at + staff.longestPart()); end > at; end--) {
            if (words.isBorder(end)
                    && staff.isFamily(words.part(at, end))
                    && isName(at, end, token)
                    && !words.isPlace(end)) {
                add(at, end);
                return;
            }
        }
        if (token.is(PartsOfSpeech.GIVEN_NAME)
                && token.surface().length() > 1
                && staff.isGiven(words.part(at, token.end()))) {
            add(at, token.end());
        }
    }

    private boolean isName(int at, int end, Token first) {
        if (end == first.end()) {
            return first.is(PartsOfSpeech.PROPER_NOUN)
                    || (!first.known() && first.is(PartsOfSpeech.NOUN) && end > at + 1);
        }
        return end > at + 1 && !words.isKana(at, end) && first.is(PartsOfSpeech.NOUN) && words.isFollowedByNoNoun(end);
    }

    /** What was found with an honorific, or as a part of a whole name, found again without. */
    private void again() {
        for (String name : named) {
            for (int at = words.find(name, 0); at >= 0; at = words.find(name, at + 1)) {
                int end = at + name.length();
                if (words.isBorder(at) && words.isBorder(end) && !words.isPlace(end)) {
                    add(at, end);
                }
            }
        }
    }

    private void add(int start, int end) {
        found.add(new Span(start, end, Kind.NAME));
    }
}
