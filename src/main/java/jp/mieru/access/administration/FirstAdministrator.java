package jp.mieru.access.administration;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the first person in: while there is no administrator who could sign in, each start of the server prints a link that
 * makes whoever follows it the administrator.
 */
@Component
class FirstAdministrator {
    private static final String NUMBER = "admin";
    private final JdbcClient jdbc;
    private final ManageAccounts accounts;
    private final MessageSource messages;

    FirstAdministrator(JdbcClient jdbc, ManageAccounts accounts, MessageSource messages) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.messages = messages;
    }

    @EventListener
    void welcome(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server
                && ready.getApplicationContext().getEnvironment().containsProperty("mieru.start")
                && !somebodyAdministers()) {
            var port = Objects.requireNonNull(server.getWebServer()).getPort();
            say("access.bootstrap.link");
            System.out.println("  http://localhost:" + port + "/first-password?code=" + code());
            say("access.bootstrap.number", NUMBER);
        }
    }

    boolean somebodyAdministers() {
        return jdbc.sql("""
                        select exists (select from access.account where administrator and closed_at is null
                                       and (password_hash is not null or staff_number is distinct from :number))
                        """).param("number", NUMBER).query(Boolean.class).single();
    }

    String code() {
        var account = jdbc.sql("select id from access.account where staff_number = ?")
                .param(NUMBER)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional()
                .orElseGet(this::make);
        accounts.reopen(null, account);
        accounts.changeRoles(null, account, new RolesForm(Set.of(), false, true, null));
        return Objects.requireNonNull(accounts.issueCodes(null, List.of(account), "access.code-issued")
                .get(account));
    }

    private UUID make() {
        var name = messages.getMessage("access.bootstrap.name", null, Locale.JAPANESE);
        return accounts.make(null, new AccountForm(NUMBER, name, null));
    }

    private void say(String key, Object... arguments) {
        System.out.println(messages.getMessage(key, arguments, Locale.JAPANESE) + " / "
                + messages.getMessage(key, arguments, Locale.ENGLISH));
    }
}
