package jp.mieru.engagement.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.statistics.Tenths;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published figures beside those of a round. */
@Component
public class BesidePublished {
    private static final int MOST_OF_A_MEASURE = 3;

    /**
     * A published figure and the city's own.
     *
     * @param measure name of the construct or index
     * @param own the whole's score, 0 to 100; null where it is hidden
     */
    public record Beside(String measure, @Nullable Double own, PublishedFigure published) {
        /** The city's less the published one in tenths; null where they are calculated in different ways. */
        public @Nullable Double difference() {
            Double score = own;
            return score == null || published.method() != PublishedMethod.MEAN
                    ? null
                    : Tenths.of(score - published.figure());
        }
    }

    private final PublishedFigures figures;

    BesidePublished(PublishedFigures figures) {
        this.figures = figures;
    }

    /** For each measure of the round the newest figures, in the order of the round's measures. One statement. */
    public List<Beside> of(RoundFigures round, Locale locale) {
        List<PublishedFigure> all = figures.newest(round.measures(), MOST_OF_A_MEASURE);
        var beside = new ArrayList<Beside>();
        for (String measure : round.measures()) {
            all.stream()
                    .filter(figure -> figure.construct().equals(measure))
                    .map(figure -> new Beside(
                            round.name(measure, locale),
                            round.figure(Forest.WHOLE, measure).score(),
                            figure))
                    .forEach(beside::add);
        }
        return beside;
    }
}
