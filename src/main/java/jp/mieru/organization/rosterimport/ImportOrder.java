package jp.mieru.organization.rosterimport;

import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;

/** What a job upon an import is to do, in whose name. */
record ImportOrder(ImportTask task, UUID id, Viewer actor) {
    /** As a job keeps it. */
    String payload() {
        var staff = actor.staff() == null ? "" : actor.staff().toString();
        return String.join("\n", task.name(), id.toString(), actor.account().toString(), staff, actor.name());
    }

    /** Reads what {@link #payload} wrote. The actor was allowed to when the job began, and can do nothing else here. */
    static ImportOrder of(String payload) {
        var part = payload.split("\n", 5);
        var actor = new Viewer(
                UUID.fromString(part[2]),
                part[3].isEmpty() ? null : new StaffId(UUID.fromString(part[3])),
                part[4],
                Set.of(Duty.PLACEMENT),
                false,
                false,
                false);
        return new ImportOrder(ImportTask.valueOf(part[0]), UUID.fromString(part[1]), actor);
    }
}
