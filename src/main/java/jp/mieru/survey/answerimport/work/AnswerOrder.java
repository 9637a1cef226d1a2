package jp.mieru.survey.answerimport.work;

import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;

/** What a job upon an import is to do, in whose name. */
record AnswerOrder(AnswerTask task, UUID id, Viewer actor) {
    private static final int PARTS = 5;

    /** As a job keeps it. */
    String payload() {
        StaffId staff = actor.staff();
        return String.join(
                "\n",
                task.name(),
                id.toString(),
                actor.account().toString(),
                staff == null ? "" : staff.toString(),
                actor.name());
    }

    /** Reads what {@link #payload} wrote. The actor was allowed to when the job began, and can do nothing else here. */
    static AnswerOrder of(String payload) {
        String[] part = payload.split("\n", PARTS);
        var actor = new Viewer(
                UUID.fromString(part[2]),
                part[3].isEmpty() ? null : new StaffId(UUID.fromString(part[3])),
                part[4],
                Set.of(Duty.SURVEY),
                false,
                false,
                false);
        return new AnswerOrder(AnswerTask.valueOf(part[0]), UUID.fromString(part[1]), actor);
    }
}
