package jp.mieru.appraisal.tendencypages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.tendency.Tendency;
import jp.mieru.appraisal.tendency.TendencyKind;
import jp.mieru.platform.statistics.Interval;

/** How everybody rated in a cycle, in no order that means something. */
record AllRaters(List<OneRater> raters) {
    private static final double MOST = 0.8;
    private static final int FEWEST = 5;

    AllRaters {
        raters = List.copyOf(raters);
    }

    Optional<OneRater> of(StaffId staff) {
        return raters.stream().filter(rater -> rater.staff().equals(staff)).findFirst();
    }

    /** Between which figures eight of ten others lie who rate people of the same groups; empty where they are too few to say. */
    Optional<Interval> most(OneRater rater, TendencyKind kind) {
        double[] figures = raters.stream()
                .filter(rater::ratesTheSame)
                .map(other -> other.of(kind))
                .map(Tendency::figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int outside = (int) Math.floor(figures.length * (1 - MOST) / 2);
        return figures.length < FEWEST
                ? Optional.empty()
                : Optional.of(new Interval(figures[outside], figures[figures.length - 1 - outside]));
    }
}
