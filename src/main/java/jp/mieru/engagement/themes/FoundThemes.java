package jp.mieru.engagement.themes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups words that many people use with those that go with them. Star clustering (Aslam, Pelekhov and Rus 2004, The Star
 * Clustering Algorithm for Static and Dynamic Information Organization, JGAA 8(1):95–129): the word in most texts that is in
 * no group yet gathers those linked to it. The same texts give the same themes, in whatever order they come.
 */
public final class FoundThemes {
    /** The most themes that are found. */
    public static final int MOST = 20;

    private static final int MOST_WORDS = 400;
    private static final int MOST_COMPANIONS = 8;
    private static final int FEWEST_TOGETHER = 5;
    private static final double CLOSE = 0.15;

    private final TermTable table;
    private final List<Word> words;
    private final int[][] together;
    private final BitSet taken = new BitSet();

    private FoundThemes(TermTable table, int fewest) {
        this.table = table;
        this.words = table.words(fewest, MOST_WORDS);
        this.together = table.together(words);
        leaveOutParts();
    }

    /**
     * Finds themes, the most frequent first.
     *
     * @param fewest how many texts a word must be in
     */
    public static List<FoundTheme> in(TermTable table, int fewest) {
        return new FoundThemes(table, fewest).find();
    }

    private List<FoundTheme> find() {
        var themes = new ArrayList<FoundTheme>();
        for (int seed = 0; seed < words.size() && themes.size() < MOST; seed++) {
            if (!taken.get(seed)) {
                taken.set(seed);
                themes.add(around(seed));
            }
        }
        themes.sort(Comparator.comparingInt(FoundTheme::texts).reversed());
        return themes;
    }

    private FoundTheme around(int seed) {
        List<Integer> linked = IntStream.range(0, words.size())
                .filter(word -> word != seed && !taken.get(word) && isLinked(seed, word))
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer word) -> -association(seed, word).npmi())
                        .thenComparing(word -> words.get(word).word()))
                .limit(MOST_COMPANIONS)
                .toList();
        var counted = new LinkedHashSet<String>();
        counted.add(words.get(seed).word());
        var companions = new ArrayList<Companion>();
        for (int word : linked) {
            if (2 * together[seed][word] >= words.get(word).texts()) {
                counted.add(words.get(word).word());
                taken.set(word);
            } else {
                companions.add(new Companion(
                        words.get(word).word(),
                        together[seed][word],
                        association(seed, word).npmi()));
            }
        }
        return new FoundTheme(words.get(seed).word(), List.copyOf(counted), companions, table.textsWithOneOf(counted));
    }

    private boolean isLinked(int one, int other) {
        Association association = association(one, other);
        return together[one][other] >= FEWEST_TOGETHER && association.isBeyondChance() && association.npmi() >= CLOSE;
    }

    private Association association(int one, int other) {
        return new Association(
                together[one][other], words.get(one).texts(), words.get(other).texts(), table.texts());
    }

    /** A word that hardly ever stands outside one longer word (after the C-value of Frantzi, Ananiadou and Mima 2000). */
    private void leaveOutParts() {
        for (int part = 0; part < words.size(); part++) {
            for (int longer = 0; longer < words.size(); longer++) {
                if (longer != part
                        && words.get(longer).word().contains(words.get(part).word())
                        && 10 * together[part][longer] >= 9 * words.get(part).texts()) {
                    taken.set(part);
                }
            }
        }
    }
}
