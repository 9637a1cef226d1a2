package jp.mieru.engagement.themes;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mieru.engagement.masking.Kind;
import jp.mieru.engagement.morphology.Morphology;
import jp.mieru.engagement.morphology.PartsOfSpeech;
import jp.mieru.engagement.morphology.Token;
import jp.mieru.engagement.morphology.WordLists;

/**
 * Finds what a masked text is about: nouns (general, verbal, adjectival, names of places and bodies), adjectives in base
 * form, and nouns that follow each other joined into one word as well, without the words of {@code
 * engagement/stop-words.txt}. Not for several threads at once.
 */
public final class TermFinder {
    private static final int LONGEST = 16;
    private static final Set<String> STOP_WORDS = WordLists.of("stop-words.txt").set("words");
    private static final String MARKS = List.of(Kind.values()).stream()
            .map(kind -> Pattern.quote(kind.mark()))
            .collect(Collectors.joining("|"));
    private static final String[] WORDS = {
        PartsOfSpeech.GENERAL_NOUN,
        PartsOfSpeech.VERBAL_NOUN,
        PartsOfSpeech.ADJECTIVAL_NOUN,
        PartsOfSpeech.PROPER_GENERAL,
        PartsOfSpeech.BODY,
        PartsOfSpeech.PLACE,
        PartsOfSpeech.OWN_WORD
    };
    private static final String[] INSIDE = {
        PartsOfSpeech.SUFFIX, PartsOfSpeech.VERBAL_SUFFIX, PartsOfSpeech.ADJECTIVAL_SUFFIX, PartsOfSpeech.ADVERBIAL_NOUN
    };

    private final Morphology morphology = new Morphology();

    public Terms of(String masked) {
        String text = Normalizer.normalize(masked.replaceAll(MARKS, " . "), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        List<Token> tokens = morphology.of(text);
        var words = new HashSet<String>();
        var negated = new HashSet<String>();
        int at = 0;
        while (at < tokens.size()) {
            int end = endOfNouns(tokens, at);
            Set<String> found = end > at ? nouns(tokens.subList(at, end)) : adjective(tokens.get(at));
            end = Math.max(end, at + 1);
            words.addAll(found);
            if (!found.isEmpty() && Negation.follows(tokens, end)) {
                negated.addAll(found);
            }
            at = end;
        }
        return new Terms(words, negated);
    }

    /** Whether a word would be left out as telling nothing. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    private static int endOfNouns(List<Token> tokens, int start) {
        int end = start;
        if (tokens.get(end).is(PartsOfSpeech.PREFIX) && end + 1 < tokens.size() && isWord(tokens.get(end + 1))) {
            end++;
        }
        while (end < tokens.size()
                && (isWord(tokens.get(end)) || tokens.get(end).isAny(INSIDE))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(Token token) {
        return token.isAny(WORDS) && Character.isLetter(token.surface().codePointAt(0));
    }

    private static Set<String> nouns(List<Token> run) {
        var found = new HashSet<String>();
        run.stream()
                .filter(TermFinder::isWord)
                .map(Token::surface)
                .filter(TermFinder::tells)
                .forEach(found::add);
        String joined = run.stream().map(Token::surface).collect(Collectors.joining());
        if (run.size() > 1
                && joined.length() <= LONGEST
                && run.stream().anyMatch(TermFinder::isWord)
                && tells(joined)) {
            found.add(joined);
        }
        return found;
    }

    private static Set<String> adjective(Token token) {
        return token.is(PartsOfSpeech.INDEPENDENT_ADJECTIVE) && tells(token.base()) ? Set.of(token.base()) : Set.of();
    }

    private static boolean tells(String word) {
        return word.codePointCount(0, word.length()) > 1 && !isStopWord(word);
    }
}
