package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decides for the same people divided in several ways, one way after the other: the first by itself, each later one so
 * that no two of them together tell the sum of too few people. All from the second on must be of groups side by side.
 *
 * <p>Two groups of the later one are hidden for each difference found, the smallest on either side of it: then only their
 * sum is known, and the difference is gone. What a lower threshold hides stays hidden with a higher one, so that tables
 * with different thresholds together tell no more than the one with the lowest.
 */
final class SeveralDivisions {
    private final List<Division> divisions;

    SeveralDivisions(List<Division> divisions) {
        this.divisions = List.copyOf(divisions);
    }

    /** The verdicts of the last division. */
    List<Verdict> decide(int threshold) {
        List<List<Verdict>> decided = List.of();
        for (int fewest = Suppression.LOWEST_THRESHOLD; fewest <= threshold; fewest++) {
            decided = decideAll(fewest, decided);
        }
        return decided.getLast();
    }

    private List<List<Verdict>> decideAll(int threshold, List<List<Verdict>> lower) {
        List<List<Verdict>> decided = new ArrayList<>();
        for (int i = 0; i < divisions.size(); i++) {
            Division division = divisions.get(i);
            List<Verdict> verdicts =
                    new ArrayList<>(new Suppression(threshold).decide(division.groups(), division.people()));
            if (!lower.isEmpty()) {
                keepHidden(verdicts, lower.get(i));
            }
            if (verdicts.getLast().shown()) {
                for (int earlier = 0; earlier < i; earlier++) {
                    protect(verdicts, division, divisions.get(earlier), decided.get(earlier), threshold);
                }
            }
            decided.add(verdicts);
        }
        return decided;
    }

    private static void keepHidden(List<Verdict> verdicts, List<Verdict> lower) {
        for (int slot = 0; slot < verdicts.size(); slot++) {
            if (verdicts.get(slot).shown() && !lower.get(slot).shown()) {
                verdicts.set(slot, Verdict.PROTECTS_OTHERS);
            }
        }
    }

    private static void protect(
            List<Verdict> verdicts, Division division, Division earlier, List<Verdict> decided, int threshold) {
        int[] rows = earlier.shownAround(decided);
        Optional<BitSet> subtracted;
        do {
            int[] columns = division.shownAround(verdicts);
            subtracted = new Crossing(cells(earlier, rows, division, columns), threshold).tooSmallDifference();
            subtracted.ifPresent(side -> hideOnBothSides(side, verdicts, division.people()));
        } while (subtracted.isPresent());
        neverAlone(verdicts, division.people());
    }

    private static void neverAlone(List<Verdict> verdicts, int[] people) {
        long hidden = IntStream.range(0, verdicts.size() - 1)
                .filter(group -> people[group] > 0 && !verdicts.get(group).shown())
                .count();
        if (hidden == 1) {
            hideSmallest(verdicts, people, group -> true);
        }
    }

    private static void hideSmallest(List<Verdict> verdicts, int[] people, IntPredicate among) {
        IntStream.range(0, verdicts.size() - 1)
                .filter(group -> verdicts.get(group).shown() && among.test(group))
                .boxed()
                .min(Comparator.comparingInt(group -> people[group]))
                .ifPresent(group -> verdicts.set(group, Verdict.PROTECTS_OTHERS));
    }

    private static int[][] cells(Division first, int[] rows, Division second, int[] columns) {
        int[][] cells = new int[rows.length][columns.length];
        for (int person = 0; person < first.persons(); person++) {
            if (first.slot(person) != Division.NOWHERE) {
                cells[rows[first.slot(person)]][columns[second.slot(person)]]++;
            }
        }
        return cells;
    }

    /** What is hidden already is the last column, together with those in no group. */
    private static void hideOnBothSides(BitSet subtracted, List<Verdict> verdicts, int[] people) {
        int hidden = verdicts.size() - 1;
        boolean someHidden = IntStream.range(0, hidden)
                        .filter(group -> verdicts.get(group).shown())
                        .map(group -> people[group])
                        .sum()
                < people[hidden];
        for (boolean side : new boolean[] {true, false}) {
            if (!someHidden || subtracted.get(hidden) != side) {
                hideSmallest(verdicts, people, group -> subtracted.get(group) == side);
            }
        }
    }
}
