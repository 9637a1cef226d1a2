package jp.mieru.survey.round;

import java.time.LocalDate;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.ballot.BallotMixer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a round for good: its answers become final, and nobody can tell any more whose they are. */
@Service
public class CloseRound {
    private final RoundStore rounds;
    private final RoundUnits units;
    private final BallotMixer mixer;
    private final AuditTrail audit;

    CloseRound(RoundStore rounds, RoundUnits units, BallotMixer mixer, AuditTrail audit) {
        this.rounds = rounds;
        this.units = units;
        this.mixer = mixer;
        this.audit = audit;
    }

    /** Closes it on that day; false if it was not open. */
    @Transactional
    public boolean close(RoundId round, LocalDate day, @Nullable Viewer actor) {
        boolean open = rounds.find(round).map(RoundSummary::state).orElse(null) == RoundState.OPEN;
        if (!open || !rounds.enter(round, RoundState.CLOSED, day, actor == null ? null : actor.account())) {
            return false;
        }
        mixer.empty(round, units.of(round).units().forest());
        audit.changed(
                actor,
                "survey.round-closed",
                null,
                rounds.find(round).map(RoundSummary::title).orElse(""));
        return true;
    }
}
