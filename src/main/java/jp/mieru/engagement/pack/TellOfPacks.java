package jp.mieru.engagement.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.platform.notices.Notices;
import jp.mieru.survey.RoundSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells heads that the pack of their unit can be taken out: when the office says so, and once for each edition of the figures. */
@Service
class TellOfPacks {
    /** The message that heads get, with the title of the round. */
    static final String NOTICE = "engagement.pack.notice";

    private final PackWork work;
    private final PackStore store;
    private final Analyses analyses;
    private final Units units;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    TellOfPacks(
            PackWork work,
            PackStore store,
            Analyses analyses,
            Units units,
            Accounts accounts,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.analyses = analyses;
        this.units = units;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells those who lead the units today; nobody where packs are missing, heads have heard of this edition, or may not read the round, which was gathered elsewhere. */
    @Transactional
    public void heads(RoundSummary round, Viewer viewer) {
        var figures = analyses.unitsOf(round.id());
        if (round.gathered()
                || work.of(round).filter(PackProgress::ready).isEmpty()
                || figures.isEmpty()
                || !store.told(round.id(), analyses.edition(), viewer.account())) {
            return;
        }
        var heads = accounts.recipients(units.leaders(identities(figures.get()), LocalDate.now(clock)));
        notices.tell(heads, NOTICE, List.of(round.title()), "/results/" + round.id());
        audit.changed(viewer, "engagement.packs-told", null, round.title() + " / " + heads.size());
    }

    private static List<UnitId> identities(RoundFigures figures) {
        return PackJob.units(figures).stream()
                .map(figures.identities()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
