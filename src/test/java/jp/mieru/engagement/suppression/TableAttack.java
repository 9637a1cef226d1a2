package jp.mieru.engagement.suppression;

import java.util.Arrays;
import jp.mieru.engagement.suppression.LinearAttack.Interval;
import jp.mieru.survey.Forest;

/**
 * An attacker who knows what is published of a round and how its tables hang together, and solves by linear programming
 * for what is not. The unknowns are the amounts directly in each unit, for each value of each attribute and for those
 * whose value is not known; whatever the attribute, they add up to the same. Knows nothing of how figures were hidden.
 */
final class TableAttack {
    private final Forest units;
    private final int[] attributes;
    private final int perUnit;
    private final LinearAttack attack;

    TableAttack(Forest units, int[] attributes) {
        this.units = units;
        this.attributes = attributes;
        this.perUnit = Arrays.stream(attributes).map(values -> values + 1).sum();
        this.attack = new LinearAttack((units.size() + 1) * perUnit);
        for (int slot = 0; slot <= units.size(); slot++) {
            for (int attribute = 1; attribute < attributes.length; attribute++) {
                double[] row = attack.nothing();
                add(row, slot, attribute, 1);
                add(row, slot, 0, -1);
                attack.learn(row);
            }
        }
    }

    /** Learns a published amount. */
    void learn(int slot, int column) {
        attack.learn(sum(slot, column));
    }

    /** What there truly is directly in a unit, of a value (the last for those not known), and how much there can be. */
    void setDirectly(int slot, int attribute, int value, double amount, double limit) {
        attack.set(unknown(slot, attribute, value), amount, limit);
    }

    /** What follows for an amount that is published for other units or values. */
    Interval interval(int slot, int column) {
        return attack.interval(sum(slot, column));
    }

    /** What follows for an amount directly in a unit, of a value or (the last) of those not known. */
    Interval interval(int slot, int attribute, int value) {
        return attack.interval(attack.one(unknown(slot, attribute, value)));
    }

    private double[] sum(int slot, int column) {
        double[] row = attack.nothing();
        int attribute = 0;
        int first = 1;
        while (column > 0 && column >= first + attributes[attribute]) {
            first += attributes[attribute++];
        }
        for (int at = 0; at <= units.size(); at++) {
            if (isWithin(at, slot)) {
                if (column == 0) {
                    add(row, at, 0, 1);
                } else {
                    row[unknown(at, attribute, column - first)] = 1;
                }
            }
        }
        return row;
    }

    private void add(double[] row, int slot, int attribute, double factor) {
        for (int value = 0; value <= attributes[attribute]; value++) {
            row[unknown(slot, attribute, value)] += factor;
        }
    }

    private int unknown(int slot, int attribute, int value) {
        int before = Arrays.stream(attributes, 0, attribute)
                .map(values -> values + 1)
                .sum();
        return slot * perUnit + before + value;
    }

    private boolean isWithin(int slot, int around) {
        int at = slot;
        while (at != around && at != units.size()) {
            at = units.slot(units.parent(at));
        }
        return at == around;
    }
}
