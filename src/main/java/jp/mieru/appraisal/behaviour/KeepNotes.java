package jp.mieru.appraisal.behaviour;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.behaviour.KeptNote.Apart;
import jp.mieru.appraisal.behaviour.KeptNote.Empty;
import jp.mieru.appraisal.behaviour.KeptNote.Kept;
import jp.mieru.appraisal.behaviour.KeptNote.NotYours;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps notes, also while they are typed. The page that wrote last goes on writing; a page that started from an older text loses
 * nothing, for what it has becomes another note.
 */
@Service
class KeepNotes {
    private final BehaviourNotes notes;
    private final WhomOneNotes whom;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;

    KeepNotes(BehaviourNotes notes, WhomOneNotes whom, Accounts accounts, Notices notices, AuditTrail audit) {
        this.notes = notes;
        this.whom = whom;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public KeptNote keep(WrittenNote written, StaffId about, Viewer viewer) {
        var there = notes.locked(written.id()).orElse(null);
        if (there == null) {
            return add(written.id(), written, about, viewer);
        }
        if (!viewer.is(there.keeper()) || !there.about().equals(about)) {
            return new NotYours();
        }
        boolean late = written.follows(there) && there.turn() >= written.turn();
        if (written.content().fact().isEmpty() || late) {
            return new Kept(there);
        }
        if (there.isSameAs(written.content())) {
            return new Kept(written.follows(there) ? notes.take(there.id(), written.turn()) : there);
        }
        if (written.follows(there) || there.version() == written.version()) {
            return new Kept(notes.change(there.id(), written));
        }
        return beside(written, about, viewer);
    }

    private KeptNote add(UUID id, WrittenNote written, StaffId about, Viewer viewer) {
        if (!whom.may(viewer, about)) {
            return new NotYours();
        }
        return written.content().fact().isEmpty()
                ? new Empty()
                : new Kept(notes.add(id, Objects.requireNonNull(viewer.staff()), about, written));
    }

    /** Each page has one other note, however often it is sent. */
    private KeptNote beside(WrittenNote written, StaffId about, Viewer viewer) {
        var id = UUID.nameUUIDFromBytes(
                (written.id() + " " + written.tab() + " " + written.version()).getBytes(StandardCharsets.UTF_8));
        var there = notes.locked(id).filter(note -> viewer.is(note.keeper())).orElse(null);
        return new Apart(
                there == null
                        ? notes.add(id, Objects.requireNonNull(viewer.staff()), about, written)
                        : notes.change(id, written));
    }

    /** Gives all notes of a person to whoever rates the person now. How many; the giver does not see them any more. */
    @Transactional
    public int handOn(StaffId about, StaffId successor, Viewer viewer) {
        int given = notes.handOn(Objects.requireNonNull(viewer.staff()), about, successor);
        if (given > 0) {
            audit.changed(viewer, "appraisal.notes-handed-on", about, "");
            notices.tell(
                    accounts.recipients(List.of(successor)),
                    "appraisal.behaviour.notice.handed-on",
                    List.of(viewer.name(), given),
                    "/behaviour-notes/people/" + about);
        }
        return given;
    }
}
