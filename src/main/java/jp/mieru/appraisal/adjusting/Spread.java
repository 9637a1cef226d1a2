package jp.mieru.appraisal.adjusting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How grades are spread among some people. Pure.
 *
 * @param key of what they have in common; empty for everybody
 * @param counts how many have each grade, the best first
 * @param none how many have none
 */
public record Spread(String key, List<Integer> counts, int none) {
    private static final int STEPS = 6;
    private static final int MIDDLE = 3;
    private static final double FULL = 100;

    public Spread {
        counts = List.copyOf(counts);
    }

    /** A piece of the bar: where it begins, how long it is, both in percent, and its shade from 3 for the best to −3. */
    public record Piece(double before, double percent, int shade) {}

    static Spread of(String key, Collection<Judged> people, List<String> letters) {
        Map<String, Long> found = people.stream().collect(Collectors.groupingBy(Judged::grade, Collectors.counting()));
        var counts = letters.stream()
                .map(letter -> Math.toIntExact(found.getOrDefault(letter, 0L)))
                .toList();
        int graded = counts.stream().mapToInt(Integer::intValue).sum();
        return new Spread(key, counts, people.size() - graded);
    }

    /** Of each of the groups that a key puts people in, in the order in which those first appear. */
    static List<Spread> by(Function<Judged, @Nullable Object> key, Collection<Judged> people, List<String> letters) {
        var groups = new LinkedHashMap<String, List<Judged>>();
        for (var person : people) {
            var of = key.apply(person);
            groups.computeIfAbsent(of == null ? "" : of.toString(), each -> new ArrayList<>())
                    .add(person);
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), letters))
                .toList();
    }

    /** How many have a grade. */
    public int graded() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    public double percent(int place) {
        return graded() == 0 ? 0 : FULL * counts.get(place) / graded();
    }

    /** The bar, from the best grade to the lowest. */
    public List<Piece> bar() {
        var pieces = new ArrayList<Piece>();
        double before = 0;
        for (int place = 0; place < counts.size(); place++) {
            if (counts.get(place) > 0) {
                pieces.add(new Piece(before, percent(place), shade(place, counts.size())));
                before += percent(place);
            }
        }
        return pieces;
    }

    private static int shade(int place, int all) {
        return all < 2 ? 0 : MIDDLE - Math.round((float) STEPS * place / (all - 1));
    }
}
