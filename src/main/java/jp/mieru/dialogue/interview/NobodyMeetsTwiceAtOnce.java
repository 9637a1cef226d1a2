package jp.mieru.dialogue.interview;

import java.util.List;

/** Nobody sits at two interviews at once: a time is free that overlaps none agreed on for others. */
public final class NobodyMeetsTwiceAtOnce {
    private NobodyMeetsTwiceAtOnce() {}

    /** Whether the rule is kept by one who already has these. */
    public static boolean isKept(Slot time, List<Slot> agreed) {
        return agreed.stream().noneMatch(time::overlaps);
    }
}
