package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * A formal complaint about the result of a sheet.
 *
 * @param staff who filed it
 * @param lastDay on which it could be filed
 * @param reason why the result is not right, 1 to {@value #LONGEST} characters
 * @param wish what is to change, 1 to {@value #LONGEST_WISH} characters
 * @param decision null until it is decided
 * @param version goes up with each change
 */
public record Complaint(
        UUID id,
        SheetId sheet,
        StaffId staff,
        LocalDate filedOn,
        LocalDate lastDay,
        String reason,
        String wish,
        ComplaintState state,
        @Nullable Decision decision,
        int version) {
    public static final int LONGEST = 4000;
    public static final int LONGEST_WISH = 1000;

    /**
     * What the committee decided.
     *
     * @param grounds why, 1 to {@value #LONGEST} characters; the person reads them
     */
    public record Decision(ComplaintOutcome outcome, String grounds, LocalDate day) {}

    public boolean is(ComplaintState other) {
        return state == other;
    }

    public boolean isOpen() {
        return is(ComplaintState.FILED) || is(ComplaintState.HEARING);
    }

    /** The committee begins; empty where it cannot any more. */
    Optional<Complaint> takenUp() {
        return is(ComplaintState.FILED) ? Optional.of(with(ComplaintState.HEARING, null)) : Optional.empty();
    }

    /** Taken back before it was decided. */
    Optional<Complaint> withdrawn() {
        return isOpen() ? Optional.of(with(ComplaintState.WITHDRAWN, null)) : Optional.empty();
    }

    /** Decided by the committee that heard it. */
    Optional<Complaint> decided(Decision made) {
        return is(ComplaintState.HEARING) ? Optional.of(with(ComplaintState.DECIDED, made)) : Optional.empty();
    }

    public String path() {
        return "/appraisal-complaints/" + id;
    }

    private Complaint with(ComplaintState now, @Nullable Decision made) {
        return new Complaint(id, sheet, staff, filedOn, lastDay, reason, wish, now, made, version);
    }
}
