package jp.mieru.dialogue.notes;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.TellOther;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Either side writes the notes; the other agrees to each version. */
@Service
class WriteNote {
    private final Notes notes;
    private final TellOther tell;
    private final AuditTrail audit;

    WriteNote(Notes notes, TellOther tell, AuditTrail audit) {
        this.notes = notes;
        this.tell = tell;
        this.audit = audit;
    }

    /**
     * Writes them upon the version that was read; false if the other side has written since. Where nothing was changed there is
     * no new version, and what the other side agreed to stands.
     */
    @Transactional
    boolean write(Seat seat, String text, int version, Viewer actor) {
        if (notes.latest(seat.interview().id())
                .filter(note -> note.version() == version && note.text().equals(text))
                .isPresent()) {
            return true;
        }
        boolean written = notes.add(seat.interview().id(), text, seat.side(), version);
        if (written) {
            done(seat, "note-written", actor);
        }
        return written;
    }

    /** Agrees to that version; false if it is not the latest any more. */
    @Transactional
    boolean agree(Seat seat, int version, Viewer actor) {
        boolean agreed = notes.agree(seat.interview().id(), seat.side(), version);
        if (agreed) {
            done(seat, "note-agreed", actor);
        }
        return agreed;
    }

    private void done(Seat seat, String what, Viewer actor) {
        var is = seat.interview();
        audit.changed(
                actor,
                "dialogue." + what,
                is.staff(),
                is.kind().word() + " " + is.year().year());
        tell.tell(seat, what);
    }
}
