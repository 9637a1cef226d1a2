package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.engagement.statistics.Shrinkage;
import jp.mieru.survey.Forest;

/**
 * One measure's scores, each unit drawn towards the score of the unit around it, from the top down. Computed from nothing
 * but scores that are shown, so that it tells no more than they do.
 */
final class Drawn {
    private final double[] scores;
    private final double[] pulls;

    private Drawn(int slots) {
        this.scores = new double[slots];
        this.pulls = new double[slots];
        Arrays.fill(scores, Double.NaN);
    }

    static Drawn of(RoundFigures figures, String measure) {
        Forest units = figures.units().forest();
        List<Sample> samples = new ArrayList<>();
        List<Double> around = new ArrayList<>();
        units.topDown().forEach(unit -> {
            Optional<Sample> sample = figures.figure(unit, measure).sample();
            Optional<Sample> parent =
                    figures.figure(figures.parent(unit), measure).sample();
            if (sample.isPresent()
                    && parent.isPresent()
                    && sample.get().people() < parent.get().people()) {
                samples.add(sample.get());
                around.add(parent.get().mean());
            }
        });
        var shrinkage = Shrinkage.estimate(
                samples, around.stream().mapToDouble(Double::doubleValue).toArray());
        var drawn = new Drawn(units.size() + 1);
        figures.figure(Forest.WHOLE, measure).sample().ifPresent(whole -> drawn.scores[units.size()] = whole.mean());
        units.topDown().forEach(unit -> drawn.draw(figures, unit, measure, shrinkage));
        return drawn;
    }

    OptionalDouble score(int unit) {
        double score = scores[unit == Forest.WHOLE ? scores.length - 1 : unit];
        return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    double pull(int unit) {
        return pulls[unit == Forest.WHOLE ? pulls.length - 1 : unit];
    }

    private void draw(RoundFigures figures, int unit, String measure, Shrinkage shrinkage) {
        Sample sample = figures.figure(unit, measure).sample().orElse(null);
        if (sample == null) {
            return;
        }
        double around = scores[figures.slot(figures.parent(unit))];
        int people = figures.figure(figures.parent(unit), measure)
                .sample()
                .map(Sample::people)
                .orElse(0);
        boolean part = sample.people() < people && !Double.isNaN(around);
        pulls[unit] = part ? shrinkage.pull(sample) : 0;
        scores[unit] = part ? shrinkage.shrunk(sample, around) : sample.mean();
    }
}
