package jp.mieru.appraisal.takingpart;

import java.time.LocalDate;

/** Days from one to another, both included. */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    /** Whether they have a day in common. */
    public boolean meets(Days other) {
        return !first.isAfter(other.last) && !last.isBefore(other.first);
    }
}
