package jp.mieru.engagement.checkin;

import org.jspecify.annotations.Nullable;

/** What came of a tap. */
public sealed interface Tapped {
    /**
     * It was taken, or there was one.
     *
     * @param code what the browser is to keep now; null if the person has tapped in another browser and nothing changed
     */
    record Keep(@Nullable String code) implements Tapped {}

    /** The week was over before the tap arrived: nothing was counted. */
    enum WeekOver implements Tapped {
        IT_IS
    }
}
