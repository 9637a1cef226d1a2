package jp.mieru.engagement.themeshares;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.engagement.statistics.FalseDiscoveries;
import jp.mieru.engagement.themes.ShareChange;
import org.jspecify.annotations.Nullable;

/**
 * The share of a theme in one group, as it may be shown. What is hidden has none.
 *
 * @param mentions those who write of it
 * @param writers those who write anything, above 0
 * @param before likewise in the round before, null where hidden or not comparable
 */
public record Share(int mentions, int writers, @Nullable Share before) {
    /** In percent, unrounded. */
    public double percent() {
        return 100.0 * mentions / writers;
    }

    /** What has changed since the round before, null where that is not known. */
    public @Nullable ShareChange change() {
        return before == null ? null : ShareChange.between(mentions, writers, before.mentions(), before.writers());
    }

    /** Those whose change is more than chance brings about, among all that are looked at together. */
    public static Set<Share> changed(Iterable<? extends @Nullable Share> together) {
        var compared = new ArrayList<Share>();
        var changes = new ArrayList<ShareChange>();
        for (Share share : together) {
            ShareChange change = share == null ? null : share.change();
            if (share != null && change != null) {
                compared.add(share);
                changes.add(change);
            }
        }
        boolean[] real = FalseDiscoveries.real(
                changes.stream().mapToDouble(ShareChange::probability).toArray());
        return IntStream.range(0, real.length)
                .filter(i -> real[i])
                .mapToObj(compared::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The change in tenths of a point, taken before rounding. */
    public static double points(ShareChange change) {
        return Math.round(10 * change.points()) / 10.0;
    }
}
