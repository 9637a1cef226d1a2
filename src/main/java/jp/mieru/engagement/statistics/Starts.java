package jp.mieru.engagement.statistics;

import java.util.List;

/**
 * Where groups truly stood, as far as their figures tell. Whoever was chosen for a low figure was low by chance as well, and
 * rises without any help: regression to the mean (Barnett, van der Pols and Dobson 2005, International Journal of Epidemiology
 * 34:215–220). A figure is therefore drawn towards the mean of all comparable groups, the more the less sure it is (Kelley 1927;
 * {@link Shrinkage}). Where groups truly lie about their mean like a normal distribution, this is right whichever figure a group
 * was chosen for (Dawid 1994, Selection paradoxes of Bayesian inference, IMS Lecture Notes 24:211–220; Senn 2008, The American
 * Statistician 62:206–210), but only as long as the mean is that of all of them, the chosen ones and the others.
 */
public final class Starts {
    private static final Starts AS_THEY_ARE = new Starts(0, Shrinkage.of(Double.POSITIVE_INFINITY));

    private final double mean;
    private final Shrinkage shrinkage;

    private Starts(double mean, Shrinkage shrinkage) {
        this.mean = mean;
        this.shrinkage = shrinkage;
    }

    /** @param all the earlier figures of all comparable groups; of fewer than two that are known, each is taken as it is */
    public static Starts of(List<Sample> all) {
        var known = all.stream().filter(Sample::varies).toList();
        if (known.size() < 2) {
            return AS_THEY_ARE;
        }
        var together = RandomEffects.of(
                known.stream().mapToDouble(Sample::mean).toArray(),
                known.stream().mapToDouble(Sample::error).toArray());
        return new Starts(together.mean(), Shrinkage.of(together.between()));
    }

    /** The change since where the group truly stood. */
    Moved moved(Change change) {
        double sure = 1 - shrinkage.pull(change.before());
        double start = mean + sure * (change.before().mean() - mean);
        return new Moved(
                change.after().mean() - start,
                sure * change.before().error(),
                change.after().error());
    }

    /**
     * A change since where a group truly stood.
     *
     * @param points how far it is from there to the later figure
     * @param before square of the standard error of where it stood
     * @param after that of the later figure
     */
    record Moved(double points, double before, double after) {
        double error() {
            return before + after;
        }
    }
}
