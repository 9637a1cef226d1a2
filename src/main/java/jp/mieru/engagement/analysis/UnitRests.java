package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.Moments;
import jp.mieru.survey.Forest;

/** Finds in all tables of a measure who is in which shown unit and in no shown unit within it, and what is hidden of them. */
final class UnitRests {
    private final int[][] children;
    private final List<int[]> attributes = new ArrayList<>();
    private final Moments moments;
    private final SpreadGuard.Shown shown;
    private final int threshold;

    /** @param valuesOfAttributes how many values each attribute has */
    UnitRests(Forest units, int[] valuesOfAttributes, Moments moments, SpreadGuard.Shown shown, int threshold) {
        this.children = units.children();
        this.moments = moments;
        this.shown = shown;
        this.threshold = threshold;
        int first = 1;
        for (int values : valuesOfAttributes) {
            attributes.add(IntStream.range(first, first + values).toArray());
            first += values;
        }
    }

    boolean isShown(int slot) {
        return moments.people(slot, 0) > 0 && shown.at(slot, 0);
    }

    UnitRest rest(int slot) {
        int[] within = shownWithin(slot).toArray();
        List<UnitRest.Known> known =
                attributes.stream().map(columns -> known(slot, within, columns)).toList();
        List<double[]> hidden = new ArrayList<>();
        addDirectly(slot, hidden);
        hiddenWithin(slot).forEach(unit -> {
            hidden.add(less(unit, shownWithin(unit).toArray(), moments::weight));
            addDirectly(unit, hidden);
        });
        return UnitRest.of(
                less(slot, within, moments::weight),
                less(slot, within, moments::sum),
                moments.squares(slot)
                        - IntStream.of(within).mapToDouble(moments::squares).sum(),
                known,
                hidden,
                moments.lowest());
    }

    private UnitRest.Known known(int slot, int[] within, int[] columns) {
        boolean[] known = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            known[i] = IntStream.concat(IntStream.of(slot), IntStream.of(within))
                    .allMatch(at -> moments.people(at, column) == 0 || shown.at(at, column));
        }
        return new UnitRest.Known(columns, known);
    }

    /** The few directly in a unit that has others within it; of them no figure is ever shown. */
    private void addDirectly(int slot, List<double[]> hidden) {
        int people = moments.people(slot, 0)
                - IntStream.of(children[slot])
                        .map(child -> moments.people(child, 0))
                        .sum();
        if (children[slot].length > 0 && people > 0 && people < threshold) {
            hidden.add(less(slot, children[slot], moments::weight));
        }
    }

    private interface Amount {
        double at(int slot, int column);
    }

    private double[] less(int slot, int[] within, Amount amount) {
        return IntStream.range(0, moments.columns())
                .mapToDouble(column -> amount.at(slot, column)
                        - IntStream.of(within)
                                .mapToDouble(part -> amount.at(part, column))
                                .sum())
                .toArray();
    }

    IntStream shownWithin(int slot) {
        return IntStream.of(children[slot]).flatMap(child -> isShown(child) ? IntStream.of(child) : shownWithin(child));
    }

    private IntStream hiddenWithin(int slot) {
        return IntStream.of(children[slot])
                .filter(child -> !isShown(child) && moments.people(child, 0) > 0)
                .flatMap(child -> IntStream.concat(IntStream.of(child), hiddenWithin(child)));
    }
}
