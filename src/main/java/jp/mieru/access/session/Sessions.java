package jp.mieru.access.session;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Ends sessions on every node at once, for all nodes read them from the database. */
@Component
public class Sessions {
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends every session of these accounts. */
    public void end(Collection<UUID> accounts) {
        if (!accounts.isEmpty()) {
            jdbc.sql("delete from access.spring_session where principal_name = any (:accounts)")
                    .param(
                            "accounts",
                            new SqlArrayValue(
                                    "text",
                                    accounts.stream().map(UUID::toString).toArray()))
                    .update();
        }
    }

    /** Ends every session of this account but the one with this id. */
    public void endOthers(UUID account, String sessionId) {
        jdbc.sql("delete from access.spring_session where principal_name = :account and session_id <> :kept")
                .param("account", account.toString())
                .param("kept", sessionId)
                .update();
    }
}
