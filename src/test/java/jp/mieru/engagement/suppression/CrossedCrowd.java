package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;

/** People in units and, at the same time, with a value of an attribute; the attacker's cells are unit by value. */
final class CrossedCrowd {
    private final Forest units;
    private final Forest values;
    private final int[][] people;

    /** @param people directly in each unit, last in none, by value, last without one */
    CrossedCrowd(Forest units, int[][] people) {
        this.units = units;
        this.values = Forest.flat(people[0].length - 1);
        this.people = people;
    }

    Division division(boolean byUnit) {
        IntStream.Builder slots = IntStream.builder();
        for (int unit = 0; unit < people.length; unit++) {
            for (int value = 0; value < people[unit].length; value++) {
                for (int person = 0; person < people[unit][value]; person++) {
                    slots.add(byUnit ? unit : value);
                }
            }
        }
        return new Division(byUnit ? units : values, slots.build().toArray());
    }

    List<Verdict> units(int threshold) {
        return new Suppression(threshold).decide(units, division(true).people());
    }

    /** What is shown by value where nobody thinks of the units. */
    List<Verdict> alone(int threshold) {
        return new Suppression(threshold).decide(values, division(false).people());
    }

    List<Verdict> values(int threshold) {
        return new Suppression(threshold).decide(List.of(division(true), division(false)));
    }

    Subtraction attacker(List<Verdict> byUnit, List<Verdict> byValue) {
        var attacker = new Subtraction();
        for (int slot = 0; slot < byUnit.size(); slot++) {
            if (byUnit.get(slot).shown()) {
                attacker.learn(cells(slot, values.size()));
            }
        }
        for (int slot = 0; slot < byValue.size(); slot++) {
            if (byValue.get(slot).shown()) {
                attacker.learn(cells(units.size(), slot));
            }
        }
        return attacker;
    }

    double[] cell(int unit, int value) {
        double[] cells = new double[people.length * people[0].length];
        cells[unit * people[0].length + value] = 1;
        return cells;
    }

    /** All sets of cells with somebody, but fewer people than that. */
    List<double[]> fewerThan(int threshold) {
        List<double[]> found = new ArrayList<>();
        add(new double[people.length * people[0].length], 0, 0, threshold, found);
        return found;
    }

    private void add(double[] chosen, int next, int sum, int threshold, List<double[]> found) {
        if (next == chosen.length) {
            if (sum > 0) {
                found.add(chosen.clone());
            }
            return;
        }
        add(chosen, next + 1, sum, threshold, found);
        int more = people[next / people[0].length][next % people[0].length];
        if (more > 0 && sum + more < threshold) {
            chosen[next] = 1;
            add(chosen, next + 1, sum + more, threshold, found);
            chosen[next] = 0;
        }
    }

    private double[] cells(int unit, int value) {
        double[] cells = new double[people.length * people[0].length];
        for (int i = 0; i < cells.length; i++) {
            int at = i / people[0].length;
            int with = i % people[0].length;
            boolean some = people[at][with] > 0;
            cells[i] = some && within(units, at, unit) && within(values, with, value) ? 1 : 0;
        }
        return cells;
    }

    private static boolean within(Forest groups, int slot, int around) {
        int at = slot;
        while (at != around && at != groups.size()) {
            at = groups.slot(groups.parent(at));
        }
        return at == around;
    }

    @Override
    public String toString() {
        return units.size() + " units " + Arrays.deepToString(people);
    }
}
