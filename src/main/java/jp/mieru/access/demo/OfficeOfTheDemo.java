package jp.mieru.access.demo;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first of those whom {@code demo/accounts.csv} calls the office. */
@Component
class OfficeOfTheDemo implements DemoOffice {
    private final JdbcClient jdbc;

    OfficeOfTheDemo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Viewer> viewer() {
        return jdbc.sql("""
                        select a.id, a.staff_id, a.name
                        from access.demo_account d join access.account a on a.id = d.account_id
                        where d.role = 'office' and a.staff_id is not null order by d.position limit 1
                        """)
                .query((row, number) -> new Viewer(
                        row.getObject("id", UUID.class),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getString("name"),
                        Set.of(Duty.values()),
                        false,
                        false,
                        true))
                .optional();
    }
}
