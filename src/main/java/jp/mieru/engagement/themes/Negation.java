package jp.mieru.engagement.themes;

import java.util.List;
import java.util.Set;
import jp.mieru.engagement.morphology.PartsOfSpeech;
import jp.mieru.engagement.morphology.Token;
import jp.mieru.engagement.morphology.WordLists;

/** Whether what follows a word denies it: 相談・でき・ない, 余裕・が・ない, 忙しく・ない; not 改善・し・なけれ・ば・なら・ない. */
final class Negation {
    private static final int FARTHEST = 8;
    private static final WordLists LISTS = WordLists.of("negation.txt");
    private static final Set<String> DENIALS = LISTS.set("denials");
    private static final Set<String> AUXILIARIES = LISTS.set("auxiliaries");
    private static final Set<String> DUTIES = LISTS.set("duties");
    private static final Set<String> GOING_ON = LISTS.set("goes-on");

    private Negation() {}

    /** Whether the words from here on deny the one before. */
    static boolean follows(List<Token> tokens, int start) {
        boolean verb = false;
        for (int at = start; at < Math.min(tokens.size(), start + FARTHEST); at++) {
            Token token = tokens.get(at);
            if (isDenial(token)) {
                return !isDuty(tokens, at + 1);
            }
            boolean other = token.is(PartsOfSpeech.INDEPENDENT_VERB) && !AUXILIARIES.contains(token.base());
            if ((other && verb) || !goesOn(token)) {
                return false;
            }
            verb |= other;
        }
        return false;
    }

    private static boolean isDenial(Token token) {
        return token.isAny(PartsOfSpeech.AUXILIARY, PartsOfSpeech.ADJECTIVE) && DENIALS.contains(token.base());
    }

    private static boolean goesOn(Token token) {
        return token.isAny(
                        PartsOfSpeech.AUXILIARY,
                        PartsOfSpeech.CASE_PARTICLE,
                        PartsOfSpeech.TOPIC_PARTICLE,
                        PartsOfSpeech.ADVERBIAL_PARTICLE,
                        PartsOfSpeech.VERB,
                        PartsOfSpeech.VERBAL_SUFFIX)
                || (token.is(PartsOfSpeech.JOINING_PARTICLE) && GOING_ON.contains(token.surface()));
    }

    /** Two denials make a duty: なければならない, なくてはいけない. */
    private static boolean isDuty(List<Token> tokens, int start) {
        return tokens.subList(start, Math.min(tokens.size(), start + 3)).stream()
                .anyMatch(token -> DUTIES.contains(token.base()));
    }
}
