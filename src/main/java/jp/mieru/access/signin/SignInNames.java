package jp.mieru.access.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the open account of a staff number or mail address. */
@Component
class SignInNames {
    private static final String FOUND =
            "select id, staff_id, coalesce(staff_number, mail, '') as name, password_hash from access.account";
    private final JdbcClient jdbc;

    SignInNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account; a number or address names it. */
    record Found(
            UUID id,
            @Nullable UUID staffId,
            String name,
            @Nullable String passwordHash) {
        @Nullable
        StaffId staff() {
            return staffId == null ? null : new StaffId(staffId);
        }
    }

    Optional<Found> find(String name) {
        var code = Normal.code(name);
        return jdbc.sql(FOUND + " where (staff_number = :number or mail = :mail) and closed_at is null limit 1")
                .param("number", code)
                .param("mail", code.toLowerCase(Locale.ROOT))
                .query(Found.class)
                .optional();
    }

    Optional<Found> find(UUID id) {
        return jdbc.sql(FOUND + " where id = :id and closed_at is null")
                .param("id", id)
                .query(Found.class)
                .optional();
    }
}
