package jp.mieru.dialogue.interview;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.InterviewId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who opens an interview: its two sides, and nobody else, whoever leads them and whatever their duty. */
@Component
public class Seats {
    private final InterviewStore interviews;

    Seats(InterviewStore interviews) {
        this.interviews = interviews;
    }

    /** The viewer's seat, if there is one. */
    public Optional<Seat> find(InterviewId id, Viewer viewer) {
        return interviews
                .find(id)
                .flatMap(interview -> interview.sideOf(viewer.staff()).map(side -> new Seat(interview, side)));
    }

    /** The same for a handler: 404 where there is none. */
    public Seat of(UUID id, Viewer viewer) {
        return find(new InterviewId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The seat at an interview that was not called off; 404 where there is none. */
    public Seat writing(UUID id, Viewer viewer) {
        var seat = of(id, viewer);
        if (seat.interview().is(InterviewState.CANCELLED)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return seat;
    }
}
