package jp.mieru.bench;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
import jp.mieru.engagement.suppression.TableSuppression;
import jp.mieru.survey.Forest;

/** How long it takes to decide what is hidden of one construct: 3,000 units by 50 values of six attributes. */
public final class SuppressionBench {
    private static final int UNITS = Integer.getInteger("bench.units", 3_000);
    private static final int[] VALUES = {8, 3, 12, 10, 9, 8};
    private static final int RUNS = 3;
    private static final double UNKNOWN = 0.05;
    private static final int STEPS = 12;

    private final Forest units;
    private final int[][] people;
    private final double[][] points;

    private SuppressionBench(int answers) {
        int departments = Math.max(3, UNITS / 100);
        int sections = UNITS / 10;
        this.units = Forest.of(IntStream.range(0, UNITS)
                .map(unit -> unit < departments
                        ? Forest.WHOLE
                        : unit < departments + sections
                                ? (unit - departments) % departments
                                : departments + (unit - departments - sections) % sections)
                .toArray());
        int columns = 1 + IntStream.of(VALUES).sum();
        this.people = new int[UNITS + 1][columns];
        this.points = new double[UNITS + 1][columns];
        var random = new Random(1);
        double[] sizes = IntStream.range(0, UNITS)
                .mapToDouble(unit -> unit < departments + sections ? 0.1 : Math.exp(0.8 * random.nextGaussian()))
                .toArray();
        double all = IntStream.range(0, UNITS).mapToDouble(unit -> sizes[unit]).sum();
        for (int unit = 0; unit < UNITS; unit++) {
            for (long person = Math.round(answers * sizes[unit] / all); person > 0; person--) {
                add(unit, random);
            }
        }
    }

    /** Prints times as Markdown. */
    public static void main(String[] arguments) {
        System.out.println("""
                Deciding what is hidden of one construct, by %,d units and %d values of %d attributes; the best of %d runs.

                | answers | figures | small | hidden | seconds |
                |---|---|---|---|---|""".formatted(UNITS, IntStream.of(VALUES).sum(), VALUES.length, RUNS));
        for (int answers : new int[] {1_000_000, 300_000, 50_000}) {
            new SuppressionBench(answers).print(answers);
        }
    }

    private void print(int answers) {
        var counts = new CellCounts(units, VALUES, people);
        double best = Double.MAX_VALUE;
        int hidden = 0;
        for (int run = 0; run < RUNS; run++) {
            long started = System.nanoTime();
            hidden = new TableSuppression(10, TableSuppression.DEFAULT_WIDTH)
                    .decide(counts, CellMarks.none(counts), (slot, column) -> points[slot][column])
                    .hidden()
                    .size();
            best = Math.min(best, (System.nanoTime() - started) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,d | %.1f |%n",
                answers,
                fewerThan(Integer.MAX_VALUE),
                fewerThan(10),
                hidden,
                best);
    }

    private long fewerThan(int limit) {
        return IntStream.range(0, people.length)
                .flatMap(slot -> IntStream.of(people[slot]))
                .filter(number -> number > 0 && number < limit)
                .count();
    }

    private void add(int unit, Random random) {
        double score = Math.clamp(Math.round((0.6 + 0.25 * random.nextGaussian()) * STEPS) / (double) STEPS, 0, 1);
        int[] columns = new int[1 + VALUES.length];
        int first = 1;
        for (int attribute = 0; attribute < VALUES.length; attribute++) {
            int value = Math.min(random.nextInt(VALUES[attribute]), random.nextInt(VALUES[attribute]));
            columns[attribute + 1] = random.nextDouble() < UNKNOWN ? 0 : first + value;
            first += VALUES[attribute];
        }
        for (int at = unit; ; at = units.parent(at)) {
            for (int i = 0; i < columns.length; i++) {
                if (i == 0 || columns[i] > 0) {
                    people[units.slot(at)][columns[i]]++;
                    points[units.slot(at)][columns[i]] += score;
                }
            }
            if (at == Forest.WHOLE) {
                return;
            }
        }
    }
}
