package jp.mieru.engagement.actionplan;

import java.util.List;
import java.util.Locale;

/** How a plan ended. */
public enum PlanOutcome {
    /** 効果があった */
    WORKED,
    /** It goes on as the plan of a later round. */
    WENT_ON,
    /** やめた */
    GIVEN_UP,
    /** Its unit exists no more. */
    REORGANISED;

    /** What a head can choose; the others follow from what is done. */
    public static final List<PlanOutcome> CHOSEN = List.of(WORKED, GIVEN_UP);

    /** The word that is stored and that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
