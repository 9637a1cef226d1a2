package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.LinearAttack.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The fewest cells that can be hidden, found by trying: as long as something can be worked out, one of those shown cells
 * that it is worked out from has to be hidden (branch and cut after Fischetti and Salazar-González 2000). The whole stays
 * shown.
 */
final class LeastHiding {
    /** Too many cases to try. */
    static final int UNKNOWN = -1;

    private static final int MOST_TRIES = 600;
    private static final double ROUNDING = 1e-6;

    /** Something that can be worked out: of a published cell, or of people directly in a unit. */
    private record Secret(int slot, int column, int value) {
        static final int PUBLISHED = -1;
    }

    private final Townsfolk town;
    private final CellCounts counts;
    private final int threshold;
    private final int width;
    private int tries;

    LeastHiding(Townsfolk town, int threshold, int width) {
        this.town = town;
        this.counts = town.counts();
        this.threshold = threshold;
        this.width = width;
    }

    /** The least number if it is below the given one, the given one if it is not. */
    int below(int found) {
        BitSet hidden = new BitSet();
        IntStream.range(0, counts.slots() * counts.columns())
                .filter(cell -> people(cell) > 0 && people(cell) < threshold)
                .forEach(hidden::set);
        int small = hidden.cardinality();
        for (int more = 0; small + more < found; more++) {
            BitSet shown = new BitSet();
            shown.set((counts.slots() - 1) * counts.columns());
            boolean enough = search(hidden, shown, more);
            if (tries > MOST_TRIES) {
                return UNKNOWN;
            }
            if (enough) {
                return small + more;
            }
        }
        return found;
    }

    private boolean search(BitSet hidden, BitSet staysShown, int more) {
        Secret told = firstTold(hidden);
        if (told == null) {
            return true;
        }
        if (more == 0 || ++tries > MOST_TRIES) {
            return false;
        }
        BitSet kept = (BitSet) staysShown.clone();
        for (int cell : tellers(told, hidden, staysShown)) {
            BitSet hiding = (BitSet) hidden.clone();
            hiding.set(cell);
            if (search(hiding, kept, more - 1)) {
                return true;
            }
            kept.set(cell);
        }
        return false;
    }

    /** Shown cells of which one at least has to be hidden, and may be. */
    private List<Integer> tellers(Secret told, BitSet hidden, BitSet staysShown) {
        BitSet without = (BitSet) hidden.clone();
        List<Integer> tellers = new ArrayList<>();
        for (int cell = 0; cell < counts.slots() * counts.columns(); cell++) {
            if (people(cell) > 0 && !without.get(cell) && !staysShown.get(cell)) {
                without.set(cell);
                if (!isTold(told, attack(without))) {
                    without.clear(cell);
                    tellers.add(cell);
                }
            }
        }
        return tellers;
    }

    private @Nullable Secret firstTold(BitSet hidden) {
        TableAttack attack = attack(hidden);
        return secrets(hidden).stream()
                .filter(secret -> isTold(secret, attack))
                .findFirst()
                .orElse(null);
    }

    private List<Secret> secrets(BitSet hidden) {
        List<Secret> secrets = new ArrayList<>();
        hidden.stream()
                .forEach(cell ->
                        secrets.add(new Secret(cell / counts.columns(), cell % counts.columns(), Secret.PUBLISHED)));
        town.forEachDirectly((slot, attribute, value, people, points) -> {
            if (people > 0 && people < threshold) {
                secrets.add(new Secret(slot, attribute, value));
            }
        });
        return secrets;
    }

    private boolean isTold(Secret secret, TableAttack attack) {
        Interval interval = secret.value == Secret.PUBLISHED
                ? attack.interval(secret.slot, secret.column)
                : attack.interval(secret.slot, secret.column, secret.value);
        return interval.most() < threshold - ROUNDING || interval.width() < width - ROUNDING;
    }

    private TableAttack attack(BitSet hidden) {
        var attack = new TableAttack(town.units(), town.attributes());
        town.forEachDirectly((slot, attribute, value, people, points) ->
                attack.setDirectly(slot, attribute, value, people, people == 0 ? 0 : Double.POSITIVE_INFINITY));
        for (int cell = 0; cell < counts.slots() * counts.columns(); cell++) {
            if (!hidden.get(cell)) {
                attack.learn(cell / counts.columns(), cell % counts.columns());
            }
        }
        return attack;
    }

    private int people(int cell) {
        return counts.people(cell / counts.columns(), cell % counts.columns());
    }
}
