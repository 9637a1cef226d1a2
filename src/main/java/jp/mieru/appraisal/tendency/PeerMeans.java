package jp.mieru.appraisal.tendency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import jp.mieru.platform.statistics.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * One value a sheet, compared between a rater and the others who rate the same groups. The variance within raters is pooled
 * over all (one-way layout; Searle, Linear Models, 1971, ch. 6), because that of one rater with a few sheets is far too
 * uncertain, and is nothing at all with somebody who gives everybody the same. A group that too few others rate is left out: what
 * is weighed by the own sheets would come down to the mean of those few.
 */
final class PeerMeans {
    private final Map<UUID, Map<String, Moments>> byRater = new HashMap<>();
    private final Map<String, Moments> byGroup = new HashMap<>();
    private final Map<String, Moments.Spread> withinByGroup = new HashMap<>();
    private final Map<String, Integer> ratersByGroup = new HashMap<>();
    private final Moments.Spread within;
    private final int fewestOthers;

    /** @param fewestOthers how many others, at least, rate in each group that is compared */
    PeerMeans(Collection<RatedSheet> sheets, ToDoubleFunction<RatedSheet> value, int fewestOthers) {
        this.fewestOthers = fewestOthers;
        for (var sheet : sheets) {
            double one = value.applyAsDouble(sheet);
            byRater.computeIfAbsent(sheet.rater(), rater -> new HashMap<>())
                    .merge(sheet.group(), Moments.of(one), Moments::and);
            byGroup.merge(sheet.group(), Moments.of(one), Moments::and);
        }
        byRater.values()
                .forEach(groups -> groups.forEach((group, moments) -> {
                    withinByGroup.merge(group, moments.spread(), Moments.Spread::and);
                    ratersByGroup.merge(group, 1, Integer::sum);
                }));
        within = withinByGroup.values().stream().reduce(Moments.Spread.NONE, Moments.Spread::and);
    }

    /** A difference of means with where it lies. */
    record Difference(double estimate, Interval interval) {}

    /** How much the rater's values lie above those of peers, each group weighted by the rater's own sheets in it. */
    Optional<Difference> difference(UUID rater) {
        double sheets = 0;
        double sum = 0;
        double error = 0;
        for (var group : compared(rater)) {
            var own = own(rater, group);
            var peers = peers(rater, group);
            sheets += own.n();
            sum += own.n() * (own.mean() - peers.mean());
            error += own.n() * own.n() * (1.0 / own.n() + 1.0 / peers.n());
        }
        if (sheets == 0 || within.freedom() < 1) {
            return Optional.empty();
        }
        double estimate = sum / sheets;
        double half = new TDistribution(within.freedom()).inverseCumulativeProbability(Confidence.UPPER)
                * Math.sqrt(within.variance() * error)
                / sheets;
        return Optional.of(new Difference(estimate, new Interval(estimate - half, estimate + half)));
    }

    /** How the rater's sheets differ among themselves, within each group. */
    Moments.Spread ownSpread(UUID rater) {
        return compared(rater).stream()
                .map(group -> own(rater, group).spread())
                .reduce(Moments.Spread.NONE, Moments.Spread::and);
    }

    /** How the sheets of peers differ within each of them, in the groups that the rater rates. */
    Moments.Spread peerSpread(UUID rater) {
        return compared(rater).stream()
                .map(group -> Objects.requireNonNull(withinByGroup.get(group))
                        .without(own(rater, group).spread()))
                .reduce(Moments.Spread.NONE, Moments.Spread::and);
    }

    /** How many sheets the rater has in groups that enough others rate too. */
    int sheets(UUID rater) {
        return compared(rater).stream().mapToInt(group -> own(rater, group).n()).sum();
    }

    /** How many sheets peers have in the same groups. */
    int peerSheets(UUID rater) {
        return compared(rater).stream()
                .mapToInt(group -> peers(rater, group).n())
                .sum();
    }

    /** The groups that the rater and enough others rate. */
    List<String> compared(UUID rater) {
        return byRater.getOrDefault(rater, Map.of()).keySet().stream()
                .filter(group -> ratersByGroup.getOrDefault(group, 1) - 1 >= fewestOthers)
                .sorted()
                .toList();
    }

    private Moments own(UUID rater, String group) {
        return Objects.requireNonNull(Objects.requireNonNull(byRater.get(rater)).get(group));
    }

    private Moments peers(UUID rater, String group) {
        return Objects.requireNonNull(byGroup.get(group)).without(own(rater, group));
    }
}
