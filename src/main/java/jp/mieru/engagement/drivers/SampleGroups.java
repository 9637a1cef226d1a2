package jp.mieru.engagement.drivers;

import java.util.Arrays;
import jp.mieru.engagement.importance.Products;

/**
 * How many groups of people a round's units may keep, so that all of them for all outcomes fit into memory. A unit needs as
 * many groups as it has people at the most, and none where it has too few to be told of: so nearly every city has room for as
 * many as samples are drawn of.
 */
final class SampleGroups {
    /** About 100 MB of numbers, whatever the units, constructs and outcomes. */
    static final int MOST_NUMBERS = 12_000_000;

    static final int FEWEST = 60;
    static final int MOST = 1_000;
    private static final int STEP = 20;

    private SampleGroups() {}

    /**
     * The most groups for each unit, 60 to 1,000.
     *
     * @param people in each unit with all units within it, for units of which something may be told
     * @param columns scores of each respondent
     * @param outcomes that are looked at together
     */
    static int most(int[] people, int columns, int outcomes) {
        long room = MOST_NUMBERS / ((long) outcomes * Products.numbers(columns));
        int most = MOST;
        while (most > FEWEST && groups(people, most) > room) {
            most -= STEP;
        }
        return most;
    }

    private static long groups(int[] people, int most) {
        return Arrays.stream(people).mapToLong(each -> Math.min(each, most)).sum();
    }
}
