package jp.mieru.appraisal.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office reminds whoever has not done something yet: once a day at most of each thing. */
@Service
public class Remind {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    Remind(JdbcClient jdbc, Accounts accounts, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What people are told.
     *
     * @param about a name for the thing that does not change
     * @param key message key of one sentence
     * @param arguments what its places are filled with
     * @param href where it is done
     */
    public record Reminder(String about, String key, List<Object> arguments, String href) {}

    /** Tells them; how many were told, -1 if somebody did so today already. */
    @Transactional
    public int tell(Reminder reminder, Collection<StaffId> people, Viewer actor) {
        boolean first = jdbc.sql("""
                        insert into appraisal.support_reminder (about, day, reminded_by) values (:about, :day, :actor)
                        on conflict do nothing
                        """)
                        .param("about", reminder.about())
                        .param("day", LocalDate.now(clock))
                        .param("actor", actor.account())
                        .update()
                == 1;
        if (!first) {
            return -1;
        }
        var told = accounts.recipients(people);
        notices.tell(told, reminder.key(), reminder.arguments(), reminder.href());
        return told.size();
    }

    /** What the page says afterwards. */
    public static Page.Flash flash(int told) {
        return told < 0
                ? new Page.Flash("appraisal.support.flash.reminded-today")
                : new Page.Flash("appraisal.support.flash.reminded", told);
    }
}
