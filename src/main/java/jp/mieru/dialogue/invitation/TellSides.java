package jp.mieru.dialogue.invitation;

import java.util.List;
import java.util.Objects;
import jp.mieru.access.Accounts;
import jp.mieru.dialogue.interview.InterviewMoved;
import jp.mieru.dialogue.interview.Seat;
import jp.mieru.dialogue.interview.Side;
import jp.mieru.dialogue.interview.Step.What;
import jp.mieru.dialogue.interview.TellOther;
import jp.mieru.organization.Roster;
import jp.mieru.platform.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the other side of each step; both get the appointment once a time is agreed on, and its end when it is called off. */
@Component
class TellSides {
    private final TellOther tell;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Roster roster;
    private final Notices notices;

    TellSides(TellOther tell, Invitations invitations, Accounts accounts, Roster roster, Notices notices) {
        this.tell = tell;
        this.invitations = invitations;
        this.accounts = accounts;
        this.roster = roster;
        this.notices = notices;
    }

    @EventListener
    void on(InterviewMoved moved) {
        if (moved.now().agreed() != null && (moved.what() == What.ACCEPTED || moved.what() == What.CANCELLED)) {
            for (var side : Side.values()) {
                invite(new Seat(moved.now(), side), moved.what());
            }
        } else {
            tell.tell(new Seat(moved.now(), moved.by()), moved.what().word());
        }
    }

    private void invite(Seat seat, What what) {
        var other = Objects.requireNonNull(roster.people(List.of(seat.other())).get(seat.other()));
        for (var recipient : accounts.recipients(List.of(seat.self()))) {
            notices.tell(
                    recipient,
                    "dialogue.notice.both." + what.word(),
                    List.of(other.name(), seat.interview().kind().ordinal()),
                    "/interviews/" + seat.interview().id(),
                    invitations.of(seat, recipient.language()));
        }
    }
}
