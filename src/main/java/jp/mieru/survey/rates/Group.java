package jp.mieru.survey.rates;

import org.jspecify.annotations.Nullable;

/**
 * People who are always counted together: those of a unit itself and of units within it that are too small to be shown.
 * Groups overlap nowhere, and everybody asked is in one.
 *
 * @param ordinal the unit's number within the round, {@link jp.mieru.survey.Forest#WHOLE} for those of small units at the top
 * @param name the unit's name, null for those at the top
 * @param above name of the unit around it, null at the top
 * @param alone whether all that is shown of the unit is this group
 */
public record Group(
        int ordinal, @Nullable String name, @Nullable String above, boolean alone, Count count) {}
