package jp.mieru.access.account;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.mieru.access.AccountCollision;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DuplicateKeyException;

/** Reads from the database's refusal which number or address two people would have. */
public final class Collisions {
    private static final Pattern DETAIL = Pattern.compile("\\((?<column>staff_number|mail)\\)=\\((?<value>.*?)\\)");

    private Collisions() {}

    /** The refusal as a collision of names, or itself if it is none. */
    public static RuntimeException explained(DuplicateKeyException e) {
        if (e.getMostSpecificCause() instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
            var detail =
                    DETAIL.matcher(String.valueOf(sql.getServerErrorMessage().getDetail()));
            if (detail.find()) {
                return new AccountCollision(
                        AccountCollision.Name.valueOf(detail.group("column").toUpperCase(Locale.ROOT)),
                        detail.group("value"),
                        e);
            }
        }
        return e;
    }
}
