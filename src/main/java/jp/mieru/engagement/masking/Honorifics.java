package jp.mieru.engagement.masking;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.mieru.engagement.morphology.WordLists;

/** What stands after or before a person's name. */
final class Honorifics {
    private static final WordLists LISTS = WordLists.of("around-names.txt");
    private static final List<String> TITLES = longestFirst("titles");

    private static final List<String> PERSONAL = longestFirst("personal");

    /** Words of relation, after which a name may follow. */
    private static final List<String> RELATIONS = longestFirst("relations");

    /** Everyday words that look like somebody's name with さん. */
    private static final Set<String> EVERYDAY = LISTS.set("everyday");

    private Honorifics() {}

    /** How long the honorific or title is that stands here, 0 if there is none. */
    static int after(String text, int at) {
        return Math.max(personalAfter(text, at), length(TITLES, text, at));
    }

    /** How long the honorific is that stands here and goes with names only, 0 if there is none. */
    static int personalAfter(String text, int at) {
        return length(PERSONAL, text, at);
    }

    /** Whether a title or a word of relation stands before this place, with の or a mark between at the most. */
    static boolean before(String text, int at) {
        String head = text.substring(Math.max(0, at - 12), at);
        String bare = Patterns.BETWEEN.matcher(head).replaceFirst("");
        return TITLES.stream().anyMatch(bare::endsWith)
                || (bare.length() < head.length() && RELATIONS.stream().anyMatch(bare::endsWith));
    }

    /** Whether name and honorific together are an everyday word. */
    static boolean isEveryday(String nameWithHonorific) {
        return EVERYDAY.contains(StaffNames.alike(nameWithHonorific)) || EVERYDAY.contains(nameWithHonorific);
    }

    private static int length(List<String> words, String text, int at) {
        return words.stream()
                .filter(word -> text.startsWith(word, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private static List<String> longestFirst(String list) {
        return LISTS.list(list).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
