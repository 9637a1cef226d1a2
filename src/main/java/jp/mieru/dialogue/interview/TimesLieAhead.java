package jp.mieru.dialogue.interview;

import java.time.LocalDateTime;
import java.util.List;

/** Nobody can meet in the past: between one and five times are proposed, all of them still to come. */
final class TimesLieAhead {
    private TimesLieAhead() {}

    static boolean isKept(List<Slot> times, LocalDateTime now) {
        return !times.isEmpty()
                && times.size() <= Slot.MOST
                && times.stream().allMatch(time -> time.starts().isAfter(now));
    }
}
