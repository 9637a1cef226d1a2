package jp.mieru.engagement.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mieru.engagement.statistics.Difference;
import jp.mieru.engagement.statistics.FalseDiscoveries;
import jp.mieru.engagement.statistics.Tenths;
import org.jspecify.annotations.Nullable;

/**
 * A difference as a page shows it.
 *
 * @param points in tenths of a point, from figures that are not rounded
 * @param real whether it is more than chance brings about, among all that are looked at together
 */
public record Gap(double points, boolean real) {
    /** A difference before it is known what stands beside it: the points, and the test where one was possible. */
    public record Open(double points, Optional<Difference> test) {}

    /** Those that are looked at together; null where there is nothing to compare. */
    public static List<Optional<Gap>> together(List<@Nullable Open> open) {
        boolean[] real = FalseDiscoveries.real(open.stream()
                .mapToDouble(gap -> gap == null
                        ? Double.NaN
                        : gap.test.map(Difference::probability).orElse(Double.NaN))
                .toArray());
        return IntStream.range(0, real.length)
                .mapToObj(i -> Optional.ofNullable(open.get(i)).map(gap -> new Gap(Tenths.of(gap.points), real[i])))
                .toList();
    }
}
