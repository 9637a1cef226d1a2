package jp.mieru.dialogue.notes;

import java.util.List;
import java.util.Optional;
import jp.mieru.dialogue.interview.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that was written to an interview, as one seat reads it. */
@Component
public class Minutes {
    /**
     * What one seat reads.
     *
     * @param parts what the person brings along; for the leader only what was shared
     * @param notes all versions, the latest first
     * @param margin the reader's own margin note, null where there is none
     */
    public record Read(
            List<SheetPart> parts,
            List<Note> notes,
            List<FollowUp> followUps,
            @Nullable String margin) {
        /** The notes as they stand. */
        public Optional<Note> note() {
            return notes.stream().findFirst();
        }
    }

    private final SheetParts parts;
    private final Notes notes;
    private final FollowUps followUps;
    private final Margins margins;

    Minutes(SheetParts parts, Notes notes, FollowUps followUps, Margins margins) {
        this.parts = parts;
        this.notes = notes;
        this.followUps = followUps;
        this.margins = margins;
    }

    /** Four statements. */
    public Read readBy(Seat seat) {
        var id = seat.interview().id();
        return new Read(
                parts.readBy(seat),
                notes.of(id),
                followUps.of(id),
                margins.of(seat)
                        .map(Margins.Margin::text)
                        .filter(text -> !text.isEmpty())
                        .orElse(null));
    }
}
