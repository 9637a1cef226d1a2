package jp.mieru.engagement.checkin;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has tapped this week.
 *
 * @param tapped whether there is a tap
 * @param answer what it said, known only in the browser that gave it
 */
public record OwnTap(boolean tapped, @Nullable Answer answer) {
    /** Not yet. */
    public static final OwnTap NONE = new OwnTap(false, null);

    /** Whether it can be changed here. */
    public boolean isChangeable() {
        return answer != null;
    }
}
