package jp.mieru.access.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.account.DemoMode;
import jp.mieru.platform.demo.DemoAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts with which people try the demo city out; none anywhere else. */
@Component
public class OfferedAccounts implements DemoAccounts {
    private final JdbcClient jdbc;
    private final DemoMode demo;

    OfferedAccounts(JdbcClient jdbc, DemoMode demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    /**
     * One that the sign-in page offers.
     *
     * @param role message key of what the person does
     */
    public record Offered(UUID account, String staffNumber, String name, String role) {}

    /** In their order; empty outside the demo city. */
    public List<Offered> all() {
        return !demo.isOn()
                ? List.of()
                : jdbc.sql("""
                                select a.id as account, a.staff_number, a.name, 'access.demo.role.' || d.role as role
                                from access.demo_account d join access.account a on a.id = d.account_id
                                where a.closed_at is null order by d.position
                                """)
                        .query((row, number) -> new Offered(
                                row.getObject("account", UUID.class),
                                row.getString("staff_number"),
                                row.getString("name"),
                                row.getString("role")))
                        .list();
    }

    Optional<Offered> find(UUID account) {
        return all().stream()
                .filter(offered -> offered.account().equals(account))
                .findFirst();
    }

    @Override
    public List<DemoAccount> demoAccounts() {
        return all().stream()
                .map(offered ->
                        new DemoAccount(offered.staffNumber(), DemoRoles.PASSWORD, offered.name(), offered.role()))
                .toList();
    }
}
