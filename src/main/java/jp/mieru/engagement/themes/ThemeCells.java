package jp.mieru.engagement.themes;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.Suppression;

/**
 * Which shares of a theme are shown: where enough people write of it, and enough write but not of it. More groups are hidden,
 * those with the fewest writers first, and at last the whole, until whoever knows all writers and all that is shown cannot
 * confine a hidden group's number closer than to as many values as the threshold, or as people write in it. Groups stand
 * side by side.
 */
public final class ThemeCells {
    private final int threshold;

    /**
     * @param threshold the fewest people who write of the theme, and the fewest who write of other things only
     * @throws IllegalArgumentException if it is below {@value Suppression#LOWEST_THRESHOLD}
     */
    public ThemeCells(int threshold) {
        this.threshold = new Suppression(threshold).threshold();
    }

    /**
     * Whether each group's share is shown, and last that of the whole.
     *
     * @param mentions people in each group who write of the theme, and last in all
     * @param writers people in each group who write anything, and last in all; some may be in no group
     */
    public boolean[] shown(int[] mentions, int[] writers) {
        int whole = writers.length - 1;
        boolean[] shown = new boolean[whole + 1];
        shown[whole] = isEnough(mentions[whole], writers[whole]);
        for (int group = 0; group < whole; group++) {
            shown[group] = shown[whole] && isEnough(mentions[group], writers[group]);
        }
        int[] fewestFirst = IntStream.range(0, whole)
                .filter(group -> shown[group])
                .boxed()
                .sorted(Comparator.comparingInt(group -> writers[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < fewestFirst.length && tells(shown, mentions, writers); i++) {
            shown[fewestFirst[i]] = false;
        }
        shown[whole] &= !tells(shown, mentions, writers);
        return shown;
    }

    private boolean isEnough(int mentions, int writers) {
        return mentions >= threshold && writers - mentions >= threshold;
    }

    /** Whether the whole less the shown groups confines the number of a hidden group, or of those who are in none. */
    private boolean tells(boolean[] shown, int[] mentions, int[] writers) {
        int whole = writers.length - 1;
        int mention = mentions[whole] - sum(mentions, group -> shown[group]);
        int write = writers[whole] - sum(writers, group -> shown[group]);
        int nowhere = writers[whole] - sum(writers, group -> true);
        return shown[whole]
                && (confines(nowhere, mention, write)
                        || IntStream.range(0, whole)
                                .anyMatch(group -> !shown[group] && confines(writers[group], mention, write)));
    }

    /** What it can be at most and at least, given how many of all hidden people write of the theme. */
    private boolean confines(int writers, int mention, int write) {
        int most = Math.min(writers, mention);
        int least = Math.max(0, mention - (write - writers));
        return most - least < Math.min(writers, threshold);
    }

    private static int sum(int[] people, IntPredicate among) {
        return IntStream.range(0, people.length - 1)
                .filter(among)
                .map(group -> people[group])
                .sum();
    }
}
