package jp.mieru.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as of today. A parameter of every handler and of every question about people, never a global.
 *
 * @param account the account that signed in
 * @param staff the person it belongs to, or null for an account without one (a system administrator, say)
 * @param name as it is shown
 * @param duties what the person is in charge of in the office; empty outside it
 * @param executive whether the person belongs to top management
 * @param administrator whether the person runs the system; sees no personnel data for that
 * @param supervisor whether the person leads at least one unit today, also as acting head
 */
public record Viewer(
        UUID account,
        @Nullable StaffId staff,
        String name,
        Set<Duty> duties,
        boolean executive,
        boolean administrator,
        boolean supervisor) {

    public Viewer {
        duties = Set.copyOf(duties);
    }

    /** Whether the person works in the human-resources office. */
    public boolean isOffice() {
        return !duties.isEmpty();
    }

    /** Whether the person is in charge of this. */
    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** Whether this is the person's own record. */
    public boolean is(StaffId other) {
        return other.equals(staff);
    }
}
