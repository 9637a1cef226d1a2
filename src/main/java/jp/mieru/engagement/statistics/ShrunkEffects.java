package jp.mieru.engagement.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Effects drawn towards none at all, as far as chance may have brought them about: (1 − v/(ω² + v))·e (empirical Bayes; Efron
 * and Morris 1975, JASA 70:311–319). How large effects truly are, ω², is estimated by their squares, Σ e²/v being
 * k + ω²·Σ 1/v on average. The largest of many effects is mostly a large chance, and is drawn the most.
 */
public final class ShrunkEffects {
    private ShrunkEffects() {}

    /** Each effect as it is drawn, in the same order: never beyond none, never larger than it was. */
    public static double[] of(List<DifferenceInDifferences> effects) {
        double weights = effects.stream().mapToDouble(one -> 1 / one.error()).sum();
        double squares = effects.stream()
                .mapToDouble(one -> one.effect() * one.effect() / one.error())
                .sum();
        double between = Math.max(0, (squares - effects.size()) / weights);
        double[] drawn = new double[effects.size()];
        Arrays.setAll(drawn, i -> {
            var one = effects.get(i);
            return one.effect() * between / (between + one.error());
        });
        return drawn;
    }
}
