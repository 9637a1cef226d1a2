package jp.mieru.dialogue.thanks;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a card and takes it back. What is on record tells neither to whom nor what. */
@Service
class SendCard {
    private final Cards cards;
    private final Accounts accounts;
    private final Roster roster;
    private final Notices notices;
    private final AuditTrail audit;

    SendCard(Cards cards, Accounts accounts, Roster roster, Notices notices, AuditTrail audit) {
        this.cards = cards;
        this.accounts = accounts;
        this.roster = roster;
        this.notices = notices;
        this.audit = audit;
    }

    /** Sends one. The caller has looked at the text, and asked whether the receiver is employed and somebody else. */
    @Transactional
    UUID send(StaffId to, String text, Viewer actor) {
        var self = Objects.requireNonNull(actor.staff());
        var id = cards.add(self, to, text);
        var name =
                Objects.requireNonNull(roster.people(List.of(self)).get(self)).name();
        notices.tell(accounts.recipients(List.of(to)), "dialogue.notice.card", List.of(name), "/thank-you-cards");
        audit.changed(actor, "dialogue.card-sent", null, "");
        return id;
    }

    @Transactional
    boolean takeBack(UUID id, Viewer actor) {
        boolean done = cards.takeBack(id, Objects.requireNonNull(actor.staff()));
        if (done) {
            audit.changed(actor, "dialogue.card-taken-back", null, "");
        }
        return done;
    }
}
