package jp.mieru.organization.rosterimport;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.platform.jobs.RecurringWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts when their person's last day has passed: rosters are often applied before it. */
@Component
class CloseAccountsOfLeavers implements RecurringWork {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int LOOK_BACK_YEARS = 1;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    CloseAccountsOfLeavers(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "organization.close-accounts-of-leavers";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        List<Accounts.Person> left = jdbc.sql("""
                        select id, staff_number, name from organization.staff
                        where left_on < :today and left_on >= :since
                        """)
                .param("today", today)
                .param("since", today.minusYears(LOOK_BACK_YEARS))
                .query((row, number) -> new Accounts.Person(
                        new StaffId(row.getObject("id", UUID.class)),
                        row.getString("staff_number"),
                        null,
                        row.getString("name"),
                        false))
                .list();
        accounts.provision(left);
    }
}
