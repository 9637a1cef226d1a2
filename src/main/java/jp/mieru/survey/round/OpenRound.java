package jp.mieru.survey.round;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.electorate.Electorate;
import jp.mieru.survey.electorate.ElectorateStore;
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
        /** Its last day is over, so nobody could answer. */
        OVER,
        /** Its answers were gathered elsewhere; there is nobody to ask. */
        GATHERED,
        /** Nobody works in the units chosen on that day. */
        NOBODY_ASKED
    }

    private final RoundStore rounds;
    private final RoundUnits units;
    private final ElectorateStore electorates;
    private final Roster roster;
    private final Units tree;
    private final TellAsked tell;
    private final AuditTrail audit;

    OpenRound(
            RoundStore rounds,
            RoundUnits units,
            ElectorateStore electorates,
            Roster roster,
            Units tree,
            TellAsked tell,
            AuditTrail audit) {
        this.rounds = rounds;
        this.units = units;
        this.electorates = electorates;
        this.roster = roster;
        this.tree = tree;
        this.tell = tell;
        this.audit = audit;
    }

    /** Opens it on that day. Whoever opens it at the same time comes after, and finds it open. */
    @Transactional
    public Outcome open(RoundId round, LocalDate day, @Nullable Viewer actor) {
        RoundSummary planned = rounds.locked(round);
        if (planned.gathered()) {
            return Outcome.GATHERED;
        }
        if (planned.state() != RoundState.PLANNED) {
            return Outcome.NOT_PLANNED;
        }
        return planned.closesOn().isBefore(day) ? Outcome.OVER : ask(planned, day, actor);
    }

    private Outcome ask(RoundSummary planned, LocalDate day, @Nullable Viewer actor) {
        RoundId round = planned.id();
        List<String> attributes = rounds.questionnaireOf(round).attributes();
        var electorate = new Electorate(
                roster.employedOn(day), tree.asOf(day), rounds.scopeOf(round), attributes, rounds.toldUnitsOf(round));
        if (electorate.voters().isEmpty()) {
            return Outcome.NOBODY_ASKED;
        }
        rounds.enter(round, RoundState.OPEN, day, actor == null ? null : actor.account());
        units.add(round, electorate.units(), electorate.identities());
        electorates.add(round, electorate.voters(), electorate.cells());
        tell.begun(
                planned,
                day,
                electorate.voters().stream()
                        .map(voter -> voter.member().staff())
                        .toList());
        audit.changed(actor, "survey.round-opened", null, planned.title());
        return Outcome.OPENED;
    }
}
