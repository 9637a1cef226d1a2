package jp.mieru.engagement.actionplan;

import java.time.LocalDate;

/** A plan is shared once the head has talked with the staff and they say that everybody here can do it. */
final class AgreedWithTheStaff {
    private AgreedWithTheStaff() {}

    /** Whether they have. */
    static boolean isKept(Wording wording, LocalDate today) {
        var talked = wording.talkedOn();
        return talked != null && !talked.isAfter(today);
    }
}
