package jp.mieru.survey.round;

import java.time.LocalDate;
import java.util.Objects;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundClosed;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.ballot.BallotMixer;
import jp.mieru.survey.personal.PersonalAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a round for good: its answers become final. Those of an anonymous round nobody can join with persons
 * any more. */
@Service
public class CloseRound {
    private final RoundStore rounds;
    private final RoundUnits units;
    private final BallotMixer mixer;
    private final PersonalAnswers personal;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    CloseRound(
            RoundStore rounds,
            RoundUnits units,
            BallotMixer mixer,
            PersonalAnswers personal,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.rounds = rounds;
        this.units = units;
        this.mixer = mixer;
        this.personal = personal;
        this.events = events;
        this.audit = audit;
    }

    /** Closes it on that day; false if it was not open. */
    @Transactional
    public boolean close(RoundId round, LocalDate day, @Nullable Viewer actor) {
        RoundSummary open = rounds.find(round).orElse(null);
        if (open == null
                || open.state() != RoundState.OPEN
                || !rounds.enter(round, RoundState.CLOSED, day, actor == null ? null : actor.account())) {
            return false;
        }
        RoundUnits.Stored asked = units.of(round);
        mixer.empty(round, asked.units().forest());
        if (open.mode().keepsPersons()) {
            personal.finish(round);
        }
        audit.changed(actor, "survey.round-closed", null, open.title());
        events.publishEvent(new RoundClosed(
                round,
                open.title(),
                day,
                asked.identities().stream().filter(Objects::nonNull).toList()));
        return true;
    }
}
