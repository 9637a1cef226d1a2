package jp.mieru.organization.rosterimport;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.organization.rosterdiff.ImportCounts;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;

/**
 * An import as pages show it.
 *
 * @param files names of the files, joined
 * @param counts what it changes
 * @param compared when; null as long as there is nothing to look at
 * @param faults what is wrong, in number
 * @param leavingOn last day of those who are missing; null if they stay
 * @param uploaded who brought the files, and when
 * @param applied who applied it; null as long as nobody has
 * @param undone who took it back; null as long as nobody has
 * @param work the latest work upon it; null where it came in at once
 */
public record ImportView(
        UUID id,
        String files,
        ImportCounts counts,
        @Nullable OffsetDateTime compared,
        int faults,
        @Nullable LocalDate leavingOn,
        Step uploaded,
        @Nullable Step applied,
        @Nullable Step undone,
        @Nullable Work work) {

    /** A job, and the account that began it. */
    public record Work(UUID job, UUID account) {}

    /** Who did something, and when (Japanese time). */
    public record Step(String actor, OffsetDateTime at) {
        /** The day. */
        public LocalDate day() {
            return at.atZoneSameInstant(Japan.ZONE).toLocalDate();
        }

        /** Hours and minutes. */
        public String time() {
            return at.atZoneSameInstant(Japan.ZONE).toLocalTime().toString().substring(0, 5);
        }
    }

    /** A unit or a person that changes. */
    public record Line(String subject, UUID subjectId, String code, String name, String outcome, List<Cell> cells) {
        /** Whether it is somebody whom Mieru knows already. */
        boolean isOnRecord(ImportView view) {
            return subject.equals("staff") && (!outcome.equals("added") || view.applied() != null);
        }

        Line with(List<Cell> changed) {
            return new Line(subject, subjectId, code, name, outcome, changed);
        }
    }

    /** A cell that changes; empty is what was or will be blank. */
    public record Cell(String field, String old, String fresh) {}

    /** Whether it can be applied. */
    public boolean isReady() {
        return applied == null && compared != null && faults == 0 && counts.anyChange();
    }

    /** Whether it can be tried to undo it. */
    public boolean isUndoable() {
        return applied != null && undone == null;
    }

    /** Where it stands: a part of a message key. */
    public String state() {
        if (undone != null) {
            return "undone";
        }
        if (applied != null) {
            return "applied";
        }
        if (compared == null) {
            return "comparing";
        }
        return faults > 0 ? "faulty" : "open";
    }
}
