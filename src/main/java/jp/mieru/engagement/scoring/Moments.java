package jp.mieru.engagement.scoring;

import java.util.List;

/**
 * What the people behind each figure of a measure count for, have contributed, and the squares of that. One person counts for
 * 1 on the average, and contributions are told in parts of one person's whole scale, from wherever it is convenient: the
 * spread of a group does not depend on it.
 */
public final class Moments {
    /** What stands for the whole scale where scores have no ends: nearly all lie within two standard deviations of the mean. */
    private static final double DEVIATIONS = 4;

    private final List<CellSums> sums;
    private final int mean;
    private final double scale;
    private final double average;
    private final double lowest;

    private Moments(List<CellSums> sums, int mean, double scale, double average, double lowest) {
        this.sums = sums;
        this.mean = mean;
        this.scale = scale;
        this.average = average;
        this.lowest = lowest;
    }

    /**
     * @param whole slot of the whole, in which somebody has contributed
     * @param shift from where contributions are counted
     * @param bounded whether they lie between 0 and the highest score
     */
    static Moments of(List<CellSums> sums, int mean, int whole, double shift, boolean bounded) {
        CellSums everybody = sums.getFirst();
        double weight = everybody.weight(whole, mean);
        double centre = everybody.mean(whole, mean);
        double spread = Math.sqrt(Math.max(0, everybody.squares(whole, mean) / weight - centre * centre));
        double scale = bounded ? Scoring.HIGHEST : DEVIATIONS * spread;
        return new Moments(
                sums,
                mean,
                scale > 0 ? scale : 1,
                weight / everybody.people(whole, mean),
                bounded ? -shift / scale : Double.NaN);
    }

    /** The least that one person can contribute, the most being 1 more; NaN where there are no ends. */
    public double lowest() {
        return lowest;
    }

    /** How many columns there are. */
    public int columns() {
        return sums.size();
    }

    public int people(int slot, int column) {
        return sums.get(column).people(slot, mean);
    }

    /** What the people count for. */
    public double weight(int slot, int column) {
        return sums.get(column).weight(slot, mean) / average;
    }

    /** What they have contributed. */
    public double sum(int slot, int column) {
        return sums.get(column).values(slot, mean) / scale / average;
    }

    /** The squares of what everybody in the unit has contributed. */
    public double squares(int slot) {
        return sums.getFirst().squares(slot, mean) / scale / scale / average;
    }
}
