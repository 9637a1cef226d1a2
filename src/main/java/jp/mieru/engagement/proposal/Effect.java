package jp.mieru.engagement.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mieru.engagement.themeshares.Share;
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
        RoundSummary round, @Nullable Share share, @Nullable Double score, boolean first) {
    /** The shares that have changed more than chance explains. */
    public static Set<Share> changed(List<Effect> effects) {
        var all = new ArrayList<@Nullable Share>();
        effects.forEach(effect -> all.add(effect.share()));
        return Share.changed(all);
    }
}
