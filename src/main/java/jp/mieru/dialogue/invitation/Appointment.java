package jp.mieru.dialogue.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mieru.dialogue.interview.Slot;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as calendars know it.
 *
 * @param sequence goes up when it is changed or called off
 * @param stamp when this was written
 * @param cancelled whether it is called off
 * @param url where more is read
 * @param organizer address of the system, which sends it
 * @param attendees who meets
 */
record Appointment(
        UUID id,
        int sequence,
        Instant stamp,
        boolean cancelled,
        Slot slot,
        String summary,
        String description,
        String url,
        String organizer,
        List<Attendee> attendees) {
    /** @param mail null if it is not known */
    record Attendee(String name, @Nullable String mail) {}

    String method() {
        return cancelled ? "CANCEL" : "REQUEST";
    }
}
