package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.scoring.Moments;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Of which units it may be told how much a measure's answers differ, which is as much as the sum of their squares: squares can
 * be subtracted as sums can. Units lie wholly within each other or apart, so whatever can be worked out consists of those in
 * one such unit who are in none within it; the fewer such units there are, the more people these are.
 */
final class SpreadGuard {
    /** Which scores are shown. */
    interface Shown {
        boolean at(int slot, int column);
    }

    /** How much answers differ at most among those in a unit who are in none of these within it. */
    interface AtMost {
        double of(int slot, int[] within);
    }

    private static final int NONE = -1;

    private final Forest units;
    private final int[] parents;
    private final IntUnaryOperator people;
    private final UnitRests found;
    private final @Nullable UnitRest[] rests;

    /**
     * @param valuesOfAttributes how many values each attribute has
     * @param threshold the fewest people directly in a unit with others within it whose answers may be told
     */
    SpreadGuard(Forest units, int[] valuesOfAttributes, Moments moments, Shown shown, int threshold) {
        this.units = units;
        this.people = slot -> moments.people(slot, 0);
        this.parents = new int[units.size() + 1];
        Arrays.fill(parents, NONE);
        units.topDown().forEach(unit -> parents[unit] = units.slot(units.parent(unit)));
        this.rests = new UnitRest[parents.length];
        this.found = new UnitRests(units, valuesOfAttributes, moments, shown, threshold);
        slots().filter(found::isShown).forEach(slot -> rests[slot] = found.rest(slot));
    }

    private SpreadGuard(SpreadGuard other, AtMost spread) {
        this.units = other.units;
        this.parents = other.parents;
        this.people = other.people;
        this.found = other.found;
        this.rests = new UnitRest[parents.length];
        for (int slot = 0; slot < rests.length; slot++) {
            UnitRest rest = other.rests[slot];
            rests[slot] = rest == null
                    ? null
                    : rest.atMost(spread.of(slot, found.shownWithin(slot).toArray()));
        }
    }

    /** For somebody who knows of answers only how much they differ at most. */
    SpreadGuard knowing(AtMost spread) {
        return new SpreadGuard(this, spread);
    }

    private IntStream slots() {
        return IntStream.range(0, parents.length);
    }

    /**
     * Leaves out as little as it finds, that of small units first.
     *
     * @param told units of which it would be told
     * @param anyway units of which it is told anyway
     */
    BitSet decide(BitSet told, BitSet anyway) {
        BitSet kept = (BitSet) told.clone();
        List<Integer> leftOut = new ArrayList<>();
        Optional<Integer> next = next(kept, anyway);
        while (next.isPresent()) {
            kept.clear(next.get());
            leftOut.add(next.get());
            next = next(kept, anyway);
        }
        leftOut.stream()
                .sorted(Comparator.comparingInt(slot -> -people.applyAsInt(slot)))
                .forEach(slot -> {
                    kept.set(slot);
                    if (narrow(kept, anyway).findAny().isPresent()) {
                        kept.clear(slot);
                    }
                });
        return kept;
    }

    /** The smallest unit that is to be left out first, if any. */
    private Optional<Integer> next(BitSet kept, BitSet anyway) {
        int[] owners = owners(kept, anyway);
        return narrow(kept, anyway)
                .boxed()
                .flatMap(owner -> Stream.concat(
                        Stream.of(owner),
                        slots().filter(slot ->
                                        owners[slot] == slot && parents[slot] != NONE && owners[parents[slot]] == owner)
                                .boxed()))
                .filter(slot -> kept.get(slot) && !anyway.get(slot))
                .min(Comparator.comparingInt(people::applyAsInt));
    }

    /** Units of which it is told, with too little left beside the units within. */
    private IntStream narrow(BitSet kept, BitSet anyway) {
        int[] owners = owners(kept, anyway);
        double[] together = new double[owners.length];
        BitSet narrow = new BitSet();
        slots().forEach(slot -> {
            UnitRest rest = rests[slot];
            if (rest != null && owners[slot] != NONE) {
                together[owners[slot]] += rest.least();
            }
        });
        slots().forEach(slot -> {
            UnitRest rest = rests[slot];
            if (rest != null && owners[slot] != NONE && !rest.isOpen(together[owners[slot]] - rest.least())) {
                narrow.set(owners[slot]);
            }
        });
        return narrow.stream();
    }

    /** For each unit the smallest one it is in of which it is told. */
    private int[] owners(BitSet kept, BitSet anyway) {
        int[] owners = new int[parents.length];
        int whole = parents.length - 1;
        owners[whole] = kept.get(whole) || anyway.get(whole) ? whole : NONE;
        units.topDown()
                .forEach(unit -> owners[unit] = kept.get(unit) || anyway.get(unit) ? unit : owners[parents[unit]]);
        return owners;
    }
}
