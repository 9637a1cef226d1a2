package jp.mieru.survey.paperslips;

import org.jspecify.annotations.Nullable;

/**
 * A unit for whose people slips can be printed.
 *
 * @param ordinal its number in the round
 * @param above name of the unit around it, null at the top
 * @param asked people asked directly in it
 * @param printed how many of them have a code
 */
public record PrintableUnit(
        int ordinal, String name, @Nullable String above, int asked, int printed) {}
