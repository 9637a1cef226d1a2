package jp.mieru.engagement.planround;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Units;
import jp.mieru.platform.notices.Notices;
import jp.mieru.survey.RoundSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office reminds heads whose units have no shared plan: at most once a day for each unit, and it is noted. */
@Service
class NudgeHeads {
    private final PlanRounds rounds;
    private final Units units;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    NudgeHeads(PlanRounds rounds, Units units, Accounts accounts, Notices notices, AuditTrail audit, Clock clock) {
        this.rounds = rounds;
        this.units = units;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reminds the heads of those of the units that owe a plan; how many people were told. */
    @Transactional
    int nudge(RoundSummary round, List<UnitPlan> shown, Viewer actor) {
        var today = LocalDate.now(clock);
        var owing = shown.stream()
                .filter(UnitPlan::isOwed)
                .map(unit -> unit.unit().id())
                .toList();
        var nudged = rounds.nudge(round.id(), owing, today, actor.account());
        var told = accounts.recipients(units.leaders(nudged, today));
        if (!told.isEmpty()) {
            notices.tell(told, "engagement.planround.notice.nudge", List.of(round.title()), "/action-plans");
            audit.changed(actor, "engagement.heads-nudged", null, round.title() + " (" + told.size() + ")");
        }
        return told.size();
    }
}
