package jp.mieru.engagement.proposal;

import jp.mieru.engagement.tendency.Share;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/**
 * What a round says about a proposal's theme, and about the construct that ought to move.
 *
 * @param share of the theme in the whole; null where hidden or not asked. Its {@code before} is that of the round in which
 *     it was proposed
 * @param score of the construct in the whole, 0 to 100; null where hidden or not measured in the same way
 * @param first whether it is the round in which it was proposed
 */
public record Effect(
        RoundSummary round, @Nullable Share share, @Nullable Double score, boolean first) {}
