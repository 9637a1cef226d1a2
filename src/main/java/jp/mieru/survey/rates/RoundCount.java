package jp.mieru.survey.rates;

import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/**
 * A round as a whole.
 *
 * @param goal in percent, null for none
 * @param total everybody asked; nobody before the round opens
 * @param below how many units are below the goal
 */
public record RoundCount(RoundSummary round, @Nullable Integer goal, Count total, long below) {}
