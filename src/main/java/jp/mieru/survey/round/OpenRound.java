package jp.mieru.survey.round;

import java.time.LocalDate;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round: fixes who is asked, in which unit and with which attributes, as of the opening day. */
@Service
public class OpenRound {
    /** What became of it. */
    public enum Outcome {
        OPENED,
        /** It was open or closed already; nothing has changed. */
        NOT_PLANNED,
        /** Nobody works in the units chosen on that day. */
        NOBODY_ASKED
    }

    private final RoundStore rounds;
    private final RoundUnits units;
    private final ElectorateStore electorates;
    private final Roster roster;
    private final Units tree;
    private final AuditTrail audit;

    OpenRound(
            RoundStore rounds,
            RoundUnits units,
            ElectorateStore electorates,
            Roster roster,
            Units tree,
            AuditTrail audit) {
        this.rounds = rounds;
        this.units = units;
        this.electorates = electorates;
        this.roster = roster;
        this.tree = tree;
        this.audit = audit;
    }

    /** Opens it on that day. */
    @Transactional
    public Outcome open(RoundId round, LocalDate day, @Nullable Viewer actor) {
        var electorate = new Electorate(roster.employedOn(day), tree.asOf(day), rounds.scopeOf(round));
        if (electorate.voters().isEmpty()) {
            return Outcome.NOBODY_ASKED;
        }
        if (!rounds.enter(round, RoundState.OPEN, day, actor == null ? null : actor.account())) {
            return Outcome.NOT_PLANNED;
        }
        units.add(round, electorate.units(), electorate.identities());
        electorates.add(round, electorate.voters());
        audit.changed(
                actor,
                "survey.round-opened",
                null,
                rounds.find(round).map(RoundSummary::title).orElse(""));
        return Outcome.OPENED;
    }
}
