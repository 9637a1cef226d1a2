package jp.mieru.engagement.suppression;

import java.util.Arrays;
import jp.mieru.survey.Forest;

/**
 * How many people stand behind each figure of a round: unit by column, a unit with all units within it. Column 0 is
 * everybody, then come the values of each attribute, one attribute after the other. Who has no known value of an attribute
 * is in column 0 only; who is directly in a unit, in that unit and those around it only.
 */
public final class CellCounts {
    private final Forest units;
    private final int[] valuesOfAttributes;
    private final int[][] people;

    /**
     * @param valuesOfAttributes how many values each attribute has
     * @param people by the {@linkplain Forest#slot slot} of the unit (the whole comes last) and the column; it is read, not
     *     copied
     * @throws IllegalArgumentException if the sizes do not fit, or a part has more people than what it is part of
     */
    public CellCounts(Forest units, int[] valuesOfAttributes, int[][] people) {
        this.units = units;
        this.valuesOfAttributes = valuesOfAttributes.clone();
        this.people = people;
        int columns = columns();
        if (people.length != units.size() + 1 || Arrays.stream(people).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("not " + (units.size() + 1) + " units by " + columns + " columns");
        }
        checkSums();
    }

    /** The units; slots are those of this forest. */
    public Forest units() {
        return units;
    }

    /** How many slots there are: the units, and last the whole. */
    public int slots() {
        return people.length;
    }

    /** How many columns there are: everybody, and the values of all attributes. */
    public int columns() {
        return 1 + Arrays.stream(valuesOfAttributes).sum();
    }

    /** How many people stand behind the figure. */
    public int people(int slot, int column) {
        return people[slot][column];
    }

    int attributes() {
        return valuesOfAttributes.length;
    }

    /** The column of the attribute's first value. */
    int firstColumn(int attribute) {
        return 1 + Arrays.stream(valuesOfAttributes, 0, attribute).sum();
    }

    int values(int attribute) {
        return valuesOfAttributes[attribute];
    }

    /** The attribute that the column is a value of, -1 for the column of everybody. */
    int attribute(int column) {
        int attribute = column == 0 ? -1 : 0;
        while (attribute >= 0 && column >= firstColumn(attribute) + values(attribute)) {
            attribute++;
        }
        return attribute;
    }

    private void checkSums() {
        int[][] children = units.children();
        for (int slot = 0; slot < people.length; slot++) {
            for (int column = 0; column < people[slot].length; column++) {
                int within = 0;
                for (int child : children[slot]) {
                    within += people[child][column];
                }
                refuseIf(within > people[slot][column] || people[slot][column] < 0, slot);
            }
            for (int attribute = 0; attribute < attributes(); attribute++) {
                int first = firstColumn(attribute);
                int known = Arrays.stream(people[slot], first, first + values(attribute))
                        .sum();
                refuseIf(known > people[slot][0], slot);
            }
        }
    }

    private static void refuseIf(boolean wrong, int slot) {
        if (wrong) {
            throw new IllegalArgumentException("more people in the parts of slot " + slot + " than in it");
        }
    }
}
