package jp.mieru.access.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the open account of a staff number or mail address. */
@Component
class SignInNames {
    private final JdbcClient jdbc;

    SignInNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(UUID id, @Nullable String passwordHash) {}

    Optional<Found> find(String name) {
        var code = Normal.code(name);
        return jdbc.sql("""
                        select id, password_hash from access.account
                        where (staff_number = :number or mail = :mail) and closed_at is null limit 1
                        """)
                .param("number", code)
                .param("mail", code.toLowerCase(Locale.ROOT))
                .query(Found.class)
                .optional();
    }
}
