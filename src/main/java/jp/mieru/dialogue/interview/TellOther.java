package jp.mieru.dialogue.interview;

import java.util.List;
import java.util.Objects;
import jp.mieru.access.Accounts;
import jp.mieru.organization.Roster;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells the other side what one side has done; never what was written. */
@Component
public class TellOther {
    private final Accounts accounts;
    private final Roster roster;
    private final Notices notices;

    TellOther(Accounts accounts, Roster roster, Notices notices) {
        this.accounts = accounts;
        this.roster = roster;
        this.notices = notices;
    }

    /**
     * Tells the other side.
     *
     * @param seat of whoever did it
     * @param what ends the message key: its places are the name of whoever did it, and the place of the kind in its list
     */
    public void tell(Seat seat, String what) {
        var is = seat.interview();
        var self = Objects.requireNonNull(roster.people(List.of(seat.self())).get(seat.self()));
        notices.tell(
                accounts.recipients(List.of(seat.other())),
                "dialogue.notice." + what,
                List.of(self.name(), is.kind().ordinal()),
                "/interviews/" + is.id());
    }
}
