package jp.mieru.engagement.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The words of all texts of one question. 50,000 texts of 20 words take about 5 MB. */
public final class TermTable {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<int[]> texts = new ArrayList<>();
    private int[] counts = new int[256];
    private int[] negated = new int[256];

    /** Adds a text that says something. */
    public void add(Terms terms) {
        int[] found = terms.words().stream().mapToInt(this::number).sorted().toArray();
        texts.add(found);
        IntStream.of(found).forEach(word -> counts[word]++);
        terms.negated().forEach(word -> negated[number(word)]++);
    }

    /** How many texts there are. */
    public int texts() {
        return texts.size();
    }

    /** The words in at least so many texts, the most frequent first, equals in their own order; at most so many of them. */
    public List<Word> words(int fewest, int most) {
        return IntStream.range(0, words.size())
                .filter(word -> counts[word] >= fewest)
                .mapToObj(word -> new Word(words.get(word), counts[word], negated[word]))
                .sorted(Comparator.comparingInt(Word::texts).reversed().thenComparing(Word::word))
                .limit(most)
                .toList();
    }

    /** How many texts have one of the words. */
    int textsWithOneOf(Set<String> some) {
        int[] wanted = some.stream().mapToInt(this::number).sorted().toArray();
        return (int) texts.stream()
                .filter(text -> IntStream.of(wanted).anyMatch(word -> Arrays.binarySearch(text, word) >= 0))
                .count();
    }

    /** How many texts have both words, for all pairs of these. */
    int[][] together(List<Word> some) {
        int[] places = new int[words.size() + some.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < some.size(); i++) {
            places[number(some.get(i).word())] = i;
        }
        int[][] together = new int[some.size()][some.size()];
        for (int[] text : texts) {
            int[] present = IntStream.of(text)
                    .map(word -> places[word])
                    .filter(place -> place >= 0)
                    .toArray();
            for (int one : present) {
                for (int other : present) {
                    together[one][other]++;
                }
            }
        }
        return together;
    }

    private int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = words.size();
        numbers.put(word, number);
        words.add(word);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
            negated = Arrays.copyOf(negated, 2 * number);
        }
        return number;
    }
}
