package jp.mieru.appraisal.behaviour;

import java.time.LocalDate;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the list of those whom one notes.
 *
 * @param place unit and position today; empty for somebody elsewhere
 * @param notes how many the reader keeps
 * @param last day of the latest; null for none
 */
public record PersonNoted(
        StaffId staff,
        String name,
        String kana,
        String place,
        int notes,
        @Nullable LocalDate last) {
    public String path() {
        return "/behaviour-notes/people/" + staff;
    }
}
