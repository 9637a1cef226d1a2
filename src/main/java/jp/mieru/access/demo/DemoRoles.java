package jp.mieru.access.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Duty;
import jp.mieru.access.administration.AccountForm;
import jp.mieru.access.administration.ManageAccounts;
import jp.mieru.access.administration.RolesForm;
import jp.mieru.access.password.Passwords;
import jp.mieru.platform.demo.DemoChapter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people of the demo city their roles, as {@code demo/accounts.csv} says. */
@Component
class DemoRoles implements DemoChapter {
    static final String PASSWORD = "mirai-city-demo";
    private static final int AFTER_THE_ROSTER = 200;
    private final JdbcClient jdbc;
    private final ManageAccounts accounts;
    private final Passwords passwords;

    DemoRoles(JdbcClient jdbc, ManageAccounts accounts, Passwords passwords) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public int order() {
        return AFTER_THE_ROSTER;
    }

    @Override
    @Transactional
    public void tell() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        new ClassPathResource("demo/accounts.csv").getContentAsString(StandardCharsets.UTF_8))) {
            var position = 0;
            for (var row : rows) {
                introduce(row, position++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void introduce(NamedCsvRecord row, int position) {
        var number = row.getField("staff_number");
        var name = row.getField("name");
        var account = name.isEmpty() ? accountOf(number) : accounts.make(null, new AccountForm(number, name, null));
        accounts.changeRoles(null, account, roles(row));
        passwords.set(account, PASSWORD);
        jdbc.sql("insert into access.demo_account (account_id, role, position) values (?, ?, ?)")
                .param(account)
                .param(row.getField("role"))
                .param(position)
                .update();
    }

    private UUID accountOf(String number) {
        return jdbc.sql("select id from access.account where staff_number = ?")
                .param(number)
                .query((row, index) -> row.getObject("id", UUID.class))
                .single();
    }

    private static RolesForm roles(NamedCsvRecord row) {
        return new RolesForm(
                Arrays.stream(row.getField("duties").split(" "))
                        .filter(duty -> !duty.isEmpty())
                        .map(Duty::valueOf)
                        .collect(Collectors.toSet()),
                row.getField("executive").equals("yes"),
                row.getField("administrator").equals("yes"),
                null);
    }
}
