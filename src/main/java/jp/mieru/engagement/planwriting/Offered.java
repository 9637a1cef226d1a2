package jp.mieru.engagement.planwriting;

import gg.jte.Content;
import jp.mieru.engagement.actionplan.ActionPlan;
import org.jspecify.annotations.Nullable;

/**
 * A plan that the writer of the next one could let go on.
 *
 * @param unit name of its unit
 * @param own whether it is the same unit, not one that it follows
 * @param worked whether the round since says that it worked
 * @param effect what the round since says of it, null where it says nothing
 */
public record Offered(
        ActionPlan plan,
        String unit,
        boolean own,
        boolean worked,
        @Nullable Content effect) {
    /** The word that message keys end with. */
    public String word() {
        return own ? "own" : "other";
    }
}
