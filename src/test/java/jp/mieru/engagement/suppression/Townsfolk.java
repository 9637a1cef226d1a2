package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;

/** People one by one, with a unit, a value of each attribute (or none) and a score, and the tables made of them. */
final class Townsfolk {
    /** @param score from 0 to 1 */
    @SuppressWarnings("ArrayRecordComponent")
    record Person(int unit, int[] values, double score) {}

    static final int UNKNOWN = -1;

    private final Forest units;
    private final int[] attributes;
    private final List<Person> people = new ArrayList<>();

    Townsfolk(Forest units, int... attributes) {
        this.units = units;
        this.attributes = attributes;
    }

    /** Adds people directly in a unit, {@link Forest#WHOLE} for none, who all score 0.5. */
    Townsfolk add(int number, int unit, int... values) {
        return addScoring(number, 0.5, unit, values);
    }

    Townsfolk addScoring(int number, double score, int unit, int... values) {
        IntStream.range(0, number).forEach(i -> people.add(new Person(unit, values, score)));
        return this;
    }

    /** From 3 to 7 units, 1 or 2 attributes of 2 to 4 values, some of them hardly known; some units are small. */
    static Townsfolk random(Random random) {
        int size = 3 + random.nextInt(5);
        int[] parents = new int[size];
        Arrays.setAll(parents, unit -> random.nextInt(unit + 1) - 1);
        var town = new Townsfolk(
                Forest.of(parents),
                IntStream.range(0, 1 + random.nextInt(2))
                        .map(attribute -> 2 + random.nextInt(3))
                        .toArray());
        double unknown = random.nextInt(3) * 0.1;
        for (int unit = Forest.WHOLE; unit < size; unit++) {
            int number = random.nextInt(3) == 0 ? random.nextInt(7) : random.nextInt(45);
            boolean lower = Arrays.stream(parents).anyMatch(at(unit));
            for (int i = 0; i < (lower ? random.nextInt(2) * number / 4 : number); i++) {
                town.people.add(new Person(unit, town.values(random, unknown), random.nextInt(5) / 4.0));
            }
        }
        return town;
    }

    private static IntPredicate at(int unit) {
        return parent -> parent == unit;
    }

    private int[] values(Random random, double unknown) {
        return Arrays.stream(attributes)
                .map(values -> random.nextDouble() < unknown
                        ? UNKNOWN
                        : Math.min(random.nextInt(values), random.nextInt(values)))
                .toArray();
    }

    Forest units() {
        return units;
    }

    int[] attributes() {
        return attributes;
    }

    /** What there is directly in a unit, of a value or (the last) of those not known. */
    interface Directly {
        void at(int slot, int attribute, int value, int people, double points);
    }

    void forEachDirectly(Directly visitor) {
        CellCounts counts = counts();
        double[][] points = points();
        for (int slot = 0; slot < counts.slots(); slot++) {
            int first = 1;
            for (int attribute = 0; attribute < attributes.length; attribute++) {
                int values = attributes[attribute];
                double people = directly(slot, 0, counts::people);
                double score = directly(slot, 0, (at, column) -> points[at][column]);
                for (int value = 0; value < values; value++) {
                    double with = directly(slot, first + value, counts::people);
                    double their = directly(slot, first + value, (at, column) -> points[at][column]);
                    visitor.at(slot, attribute, value, (int) with, their);
                    people -= with;
                    score -= their;
                }
                visitor.at(slot, attribute, values, (int) people, score);
                first += values;
            }
        }
    }

    private double directly(int slot, int column, Amounts.Published amount) {
        double rest = amount.of(slot, column);
        for (int child : units.children()[slot]) {
            rest -= amount.of(child, column);
        }
        return rest;
    }

    CellCounts counts() {
        double[][] sums = sums(person -> 1);
        return new CellCounts(
                units,
                attributes,
                Arrays.stream(sums)
                        .map(row -> Arrays.stream(row)
                                .mapToInt(cell -> (int) Math.round(cell))
                                .toArray())
                        .toArray(int[][]::new));
    }

    double[][] points() {
        return sums(Person::score);
    }

    private double[][] sums(ToDoubleFunction<Person> amount) {
        double[][] sums =
                new double[units.size() + 1][1 + Arrays.stream(attributes).sum()];
        for (Person person : people) {
            int unit = person.unit();
            while (true) {
                double[] row = sums[units.slot(unit)];
                row[0] += amount.applyAsDouble(person);
                int first = 1;
                for (int attribute = 0; attribute < attributes.length; attribute++) {
                    if (person.values()[attribute] != UNKNOWN) {
                        row[first + person.values()[attribute]] += amount.applyAsDouble(person);
                    }
                    first += attributes[attribute];
                }
                if (unit == Forest.WHOLE) {
                    break;
                }
                unit = units.parent(unit);
            }
        }
        return sums;
    }

    @Override
    public String toString() {
        int[] parents = IntStream.range(0, units.size()).map(units::parent).toArray();
        return "parents " + Arrays.toString(parents) + " attributes " + Arrays.toString(attributes) + " "
                + Arrays.deepToString(sums(person -> 1));
    }
}
